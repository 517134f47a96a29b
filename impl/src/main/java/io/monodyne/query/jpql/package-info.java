/**
 * The query language of Jakarta Persistence: is given text, and hands on a statement, or says where the text is wrong and what would fit there.
 * Knows no entity and no type: whether a name means anything is asked later. Never keeps anything.
 */
@NullMarked
package io.monodyne.query.jpql;

import org.jspecify.annotations.NullMarked;
