package org.nuanyi.build.web;

import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.page.Frame;

/**
 * Where workers say what is needed at a place.
 *
 * @param key of these answers: sent again, they are the same
 * @param thanks whether answers have just arrived
 * @param faulty whether some cannot be taken
 */
record NeedsView(
        Frame frame,
        String code,
        String name,
        String address,
        String key,
        FormView form,
        boolean thanks,
        boolean faulty) {}
