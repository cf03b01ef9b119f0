package org.nuanyi.app;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.ledger.Budgets;
import org.nuanyi.kernel.ledger.Ledger;

/** The kernels of lifecycles and of the ledger; each feature offers its machines as beans. */
@ApplicationScoped
public class KernelBeans {

    @Produces
    @Singleton
    Machines machines(@All List<Machine> machines) {
        return new Machines(machines);
    }

    @Produces
    @Singleton
    Flows flows(Machines machines, Clock clock) {
        return new Flows(machines, clock, HolidayCalendar.CHINA);
    }

    @Produces
    @Singleton
    Ledger ledger(Clock clock) {
        return new Ledger(clock);
    }

    @Produces
    @Singleton
    Accounts ledgerAccounts() {
        return new Accounts();
    }

    @Produces
    @Singleton
    Budgets budgets(Ledger ledger, Accounts accounts) {
        return new Budgets(ledger, accounts);
    }
}
