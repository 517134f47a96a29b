/**
 * Measures contenders side by side: given operations it runs them in turns within one virtual machine and hands on medians
 * and their ratios as Markdown.
 */
@NullMarked
package io.monodyne.benchmark.report;

import org.jspecify.annotations.NullMarked;
