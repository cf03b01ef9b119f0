package org.nuanyi.fund.web;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.DocumentAddress;

/** What documents of whatever feature are called, and where they are. */
@Singleton
class DocumentLinks {

    private final Map<String, DocumentAddress> addresses;

    DocumentLinks(@All List<DocumentAddress> addresses) {
        this.addresses =
                addresses.stream()
                        .collect(Collectors.toMap(DocumentAddress::kind, Function.identity()));
    }

    String name(Document document, FundWords words) {
        return Optional.ofNullable(addresses.get(document.kind()))
                        .map(kind -> words.pick(kind.chinese(), kind.english()))
                        .orElse(document.kind())
                + " "
                + document.id();
    }

    /** Empty where it has no page. */
    String path(Document document) {
        return Optional.ofNullable(addresses.get(document.kind()))
                .map(kind -> kind.path(document.id()))
                .orElse("");
    }
}
