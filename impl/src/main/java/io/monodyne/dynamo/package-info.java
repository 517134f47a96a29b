/**
 * The only door to AWS: reading items by key, querying, writing, and setting up tables. Given requests as values
 * ({@code ItemGet}, {@code ItemQuery}, {@code ItemScan}, {@code ItemStatement}, {@code ItemWrite}) it hands on items, or says
 * why not: a write is {@code WriteRejected} (nothing was written), its {@code OutcomeUnknown}, or it is a
 * {@code DynamoFailure}. Here requests are rendered, retried and logged. Knows nothing of entities; never builds an expression
 * from a value or the name of an attribute; never writes without a condition, counters and statements in PartiQL aside.
 * Factory-lived and thread-safe.
 *
 * <h2>The notation</h2>
 *
 * <p>Every request prints as one line, the same in {@code toString}, tests, logs and documentation:
 *
 * <pre>
 * get app ORDER#7·META
 * get app ORDER#7·META  eventual only status, address.city
 * batch-get app  ORDER#7·META, ORDER#8·META
 * query app/gsi1  CUSTOMER#42 · begins ORDER#  desc limit 10   filter status = 'OPEN'
 * query app/by-region  region='EU', status='OPEN' · year=2026, day>=31
 * scan app   filter status = 'OPEN'
 * statement app  select * from "app" where pk = ?   with 'ORDER#7'
 * put app ORDER#7·META  _type='Order', status='OPEN', version=1   if item absent
 * update app ORDER#7·META  set status='PAID', version=4 remove note   if version=3 and _type='Order'
 * delete app ORDER#7·META   if version=3
 * check app ORDER#7·META   if version=3
 * transact 2
 *   put app ...
 *   check app ...
 * counter app SEQUENCE#Order·SEQUENCE  add next 50
 * </pre>
 *
 * <ul>
 *   <li>A key is its partition key and its sort key with a middle dot between them. A query names its table (and index, after
 *       a slash), the partition key and, after a middle dot between blanks, the range of the sort key: a text that it equals,
 *       or {@code begins t}, {@code >= t}, {@code < t}, {@code between t and u}, {@code between t and before u}; {@code none} where
 *       there is nothing to ask for, and nothing is sent. An index that has attributes as its keys is asked by their values,
 *       those of the partition key before the dot.
 *   <li>Reads are consistent, ascending and of whole items unless they say {@code eventual}, {@code desc}, {@code only} or
 *       {@code count}; those of an index say {@code consistent} where they are. {@code limit n} and {@code next} (a later
 *       page) stand where they are asked for.
 *   <li>A scan names its table; {@code segment n of m} says which part of it. A statement in PartiQL is written as it is, in one line, and after
 *       {@code with} the values of its question marks; what it writes itself in quotes and digits is hidden like them.
 *   <li>Actions of an update come in the order {@code set}, {@code remove}, {@code add}, {@code delete}; attributes in the
 *       order in which they were planned. {@code list+=[1]} appends.
 *   <li>A path joins its steps by dots. Text stands in single quotes, doubled inside it, and control characters as
 *       <code>&#92;uHHHH</code>; numbers as they are; {@code true}, {@code false}, {@code null}; <code>[1, 2]</code> is a list,
 *       <code>{city='Rome'}</code> a map, <code>{'a', 'b'}</code> a set, {@code <3 bytes>} binary.
 *   <li>Conditions are written without blanks around operators, filters with. Functions read as words:
 *       {@code exists(note)}, {@code absent(note)}, {@code name begins 'A'}, {@code tags contains 'x'},
 *       {@code total between 1 and 5}, {@code status in ('A', 'B')}, {@code size(tags)>3}, {@code item absent},
 *       {@code item exists}, {@code not (...)}; {@code or} inside {@code and} stands in parentheses.
 *   <li>Where values are hidden (in logs, unless asked otherwise) each is a question mark, and a key is {@code ~} and eight
 *       hexadecimal digits that are the same for the same key.
 * </ul>
 */
@NullMarked
package io.monodyne.dynamo;

import org.jspecify.annotations.NullMarked;
