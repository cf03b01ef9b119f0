package org.nuanyi.finder.web;

/**
 * One filter as the reader sees it: a checkbox.
 *
 * @param icon may be empty
 */
record Chip(String name, String value, String icon, String label, boolean on) {}
