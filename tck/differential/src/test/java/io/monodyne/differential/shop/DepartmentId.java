package io.monodyne.differential.shop;

import java.io.Serializable;

/** Which department of which branch. */
public record DepartmentId(String branch, int number) implements Serializable {}
