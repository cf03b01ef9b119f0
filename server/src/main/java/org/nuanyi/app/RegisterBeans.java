package org.nuanyi.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.union.Units;

/** The registers that are told nothing but the database. */
@ApplicationScoped
public class RegisterBeans {

    @Produces
    @Singleton
    Units units(Jdbi jdbi) {
        return new Units(jdbi);
    }
}
