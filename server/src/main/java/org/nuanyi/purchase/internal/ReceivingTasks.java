package org.nuanyi.purchase.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Goods;
import org.nuanyi.purchase.ToCome;

/** What is still to come to somebody's stations. Thread-safe. */
@Singleton
final class ReceivingTasks implements TaskSource {

    private final Goods goods;

    ReceivingTasks(Goods goods) {
        this.goods = goods;
    }

    @Override
    public Permission permission() {
        return Permission.REQUEST_PURCHASES;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        int missing = goods.toCome(scope).stream().mapToInt(ToCome::missing).sum();
        return missing == 0
                ? List.of()
                : List.of(
                        new Task(
                                language.pick("设备待收货（件）", "Pieces to receive"),
                                missing,
                                Optional.of("/desk/purchase/receive"),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
