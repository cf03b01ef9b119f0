package org.nuanyi.voice.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.voice.Occupation;

/** The occupations to choose from, for templates. */
@Named("occupations")
@Singleton
public class Occupations {

    /** All of them. */
    public List<Choice> in(Language language) {
        return Choice.all(Occupation.class, language);
    }
}
