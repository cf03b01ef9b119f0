package org.nuanyi.station.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.kernel.page.Week;
import org.nuanyi.station.PastedPoint;
import org.nuanyi.station.StationPanel;

/**
 * One station at the desk.
 *
 * @param panels what other features say of it
 * @param may whether the reader may change it
 * @param version to come back with every form
 * @param said what was done, or why something was not; may be empty
 * @param wrong whether it was not
 */
record OneStationView(
        DeskFrame desk,
        Head head,
        List<SectionView> sections,
        Preview preview,
        PointView point,
        PhotosView photos,
        DocumentsView documents,
        LifeView life,
        List<OneOffView> oneOffs,
        List<StationPanel.Panel> panels,
        List<ChangeView> history,
        boolean may,
        int version,
        String said,
        boolean wrong) {

    /**
     * What it is.
     *
     * @param poster whether a poster hangs at its door
     */
    record Head(
            String code,
            String name,
            String address,
            boolean demo,
            StateLine state,
            boolean isPublic,
            boolean poster) {}

    /**
     * Fields that are edited together.
     *
     * @param checked when and by whom it was checked on the spot; empty where it cannot be
     */
    record SectionView(
            String id,
            String name,
            boolean editing,
            Optional<String> checked,
            List<FieldView> fields) {

        /** Whether two people changed it. */
        public boolean isClash() {
            return fields.stream().anyMatch(field -> field.clash().isPresent());
        }

        /**
         * The first field to look at again, where the page begins: one that two people changed or
         * that cannot be; empty where there is none.
         */
        public String start() {
            return fields.stream()
                    .filter(field -> field.clash().isPresent() || !field.error().isEmpty())
                    .map(FieldView::id)
                    .findFirst()
                    .orElse("");
        }

        /** What is there, for whoever only reads. */
        public List<FieldView> told() {
            return fields.stream()
                    .filter(field -> !field.isEquipment() || !field.text().isEmpty())
                    .toList();
        }

        public boolean isOfFacilities() {
            return !fields.isEmpty() && fields.getFirst().isEquipment();
        }
    }

    /**
     * A field.
     *
     * @param shown its text in words
     * @param error why it cannot be; empty otherwise
     */
    record FieldView(
            String id,
            String name,
            String text,
            String shown,
            String help,
            List<Choice> choices,
            String error,
            Optional<ClashView> clash) {

        public boolean isEquipment() {
            return id.startsWith("facility.");
        }

        /** Of a point: its numbers, as they are typed. */
        public String numbers() {
            return PastedPoint.numbers(text);
        }

        /** Of a point: the id of its datum; empty where it has none. */
        public String datum() {
            return PastedPoint.datum(text).map(Datum::id).orElse("");
        }

        public boolean isOptional() {
            return isEquipment() || id.equals("host-kind");
        }
    }

    /** What two people said, in words. */
    record ClashView(String was, String theirs, String yours) {}

    /**
     * The days to come.
     *
     * @param osm what the hours were understood as; empty where they are only words
     * @param why they were not understood; may be empty
     */
    record Preview(String osm, String why, Week week) {}

    /**
     * Where a point lies.
     *
     * @param lon in WGS-84, as phones have it; empty where it is no point
     * @param moved how far from where the entrance is said to be now; empty where it is there
     * @param far whether that is so far that somebody should mean it
     * @param lonely why it is odd for the unit to have a station there; empty where it is not
     * @param near stations close by, with their distances
     */
    record PointView(
            String lon, String lat, String moved, boolean far, String lonely, List<NearView> near) {

        /** Of a text that is no point. */
        static final PointView NONE = new PointView("", "", "", false, "", List.of());
    }

    /** A station close by, and where in WGS-84. */
    record NearView(String code, String name, String distance, double lon, double lat) {}

    /** Where it stands in its life, and where it may go. */
    record LifeView(
            String id,
            String name,
            String reason,
            String successor,
            boolean maySuspend,
            boolean mayReopen) {}

    /**
     * A closing or opening for once.
     *
     * @param over whether it is past or was taken back
     */
    record OneOffView(
            long id, String kind, String span, String reason, boolean cancelled, boolean over) {}

    /**
     * A change of the past.
     *
     * @param batch with which it was done; empty for one of its own
     */
    record ChangeView(
            long id, String when, String ago, String who, String batch, List<FieldChange> fields) {}

    /**
     * What one field said before and since.
     *
     * @param restorable whether the former text can be had back
     */
    record FieldChange(
            String id,
            String name,
            String was,
            String became,
            String formerly,
            boolean restorable) {}
}
