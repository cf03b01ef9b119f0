package org.nuanyi.equipment.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.equipment.Transfer;
import org.nuanyi.equipment.TransferList;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** What is lent and late, told to both ends; and what comes back. Thread-safe. */
@Singleton
final class LoanTasks implements TaskSource {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final TransferList list;

    LoanTasks(TransferList list) {
        this.list = list;
    }

    @Override
    public Permission permission() {
        return Permission.REQUEST_PURCHASES;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BEIJING);
        List<Transfer> open = list.listOpen(scope);
        return Stream.concat(
                        task(
                                language.pick("借用逾期未还", "Loans that are late"),
                                open.stream().filter(one -> one.isLate(today)).count(),
                                "late"),
                        task(
                                language.pick("归还途中的设备", "Equipment on its way back"),
                                open.stream().filter(one -> one.back().isPresent()).count(),
                                "coming"))
                .toList();
    }

    private static Stream<Task> task(String name, long count, String show) {
        return count == 0
                ? Stream.empty()
                : Stream.of(
                        new Task(
                                name,
                                Math.toIntExact(count),
                                Optional.of("/desk/equipment/transfers?show=" + show),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
