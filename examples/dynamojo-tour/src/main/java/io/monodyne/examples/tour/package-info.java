/**
 * The steps that dynamojo and pynamodb_single_table show to those who meet them, told with entities and {@code SingleTable}. Each step prints
 * what is asked, the requests that are sent for it, and what came of it. Not null-marked: entities are filled by the provider after they
 * are made.
 */
package io.monodyne.examples.tour;
