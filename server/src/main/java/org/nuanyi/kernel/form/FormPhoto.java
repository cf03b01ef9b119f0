package org.nuanyi.kernel.form;

import java.util.UUID;

/**
 * A photo of a submission.
 *
 * @param field id of the field it answers
 * @param width in pixels
 * @param height in pixels
 */
public record FormPhoto(UUID id, UUID submission, String field, int width, int height) {}
