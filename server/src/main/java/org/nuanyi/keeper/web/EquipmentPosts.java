package org.nuanyi.keeper.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.equipment.Piece;
import org.nuanyi.equipment.Pieces;
import org.nuanyi.keeper.web.KeeperView.Equipment;
import org.nuanyi.keeper.web.KeeperView.Mending;
import org.nuanyi.keeper.web.KeeperView.PieceChoice;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;

/** Puts the pieces of a keeper's stations into words. */
@Singleton
class EquipmentPosts {

    private final Pieces pieces;

    EquipmentPosts(Pieces pieces) {
        this.pieces = pieces;
    }

    /**
     * The pieces of a station.
     *
     * @param scanned tag of the piece whose code brought the keeper here; empty for none
     */
    Equipment at(Scope scope, StationCode station, String scanned, TimeWords words) {
        List<Piece> found = pieces.at(scope, station);
        return new Equipment(
                found.stream()
                        .filter(piece -> piece.repair().isEmpty())
                        .map(piece -> choice(piece, scanned))
                        .toList(),
                found.stream().flatMap(piece -> mending(piece, words).stream()).toList(),
                found.stream().anyMatch(piece -> piece.tag().equals(scanned)));
    }

    private static PieceChoice choice(Piece piece, String scanned) {
        return new PieceChoice(piece.tag(), piece.item(), piece.tag().equals(scanned));
    }

    private static Optional<Mending> mending(Piece piece, TimeWords words) {
        return piece.repair()
                .map(
                        open ->
                                new Mending(
                                        piece.tag(),
                                        piece.item(),
                                        open.fault(),
                                        state(open, words),
                                        isLate(open, words)));
    }

    private static String state(Piece.Waiting open, TimeWords words) {
        Language language = words.language();
        return open.until()
                .map(words::date)
                .map(day -> language.pick("维修中，" + day + "前修好", "being repaired, until " + day))
                .orElse(language.pick("已报修，等单位安排", "reported, nobody sent yet"));
    }

    private static boolean isLate(Piece.Waiting open, TimeWords words) {
        LocalDate today = words.now().toLocalDate();
        return open.until().filter(day -> day.isBefore(today)).isPresent();
    }
}
