package org.nuanyi.core.form;

/** Where a field stands in a form: which section, and which field of it, both counted from 0. */
public record Place(int section, int field) {}
