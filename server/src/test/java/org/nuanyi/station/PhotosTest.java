package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.kernel.photo.Pictures.encoded;
import static org.nuanyi.kernel.photo.Pictures.picture;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.testing.TestDatabase;

@DisplayName("驿站的照片：门口、里面、招牌")
class PhotosTest {

    private static final String ACTS =
            "select action from audit.entry where action like 'station.photo%' order by id";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;
    private Photos photos;
    private StationCode code;

    @BeforeEach
    void open() {
        MovableClock clock = new MovableClock(NOON);
        stations = StationExamples.stations(database, clock);
        photos = new Photos(database.scopes(), clock);
        code = stations.register(EVERYTHING, dongsi()).code();
    }

    @Test
    void a_photo_of_the_door_comes_with_the_station_and_is_announced() {
        StationPhoto door = add(PhotoKind.DOOR, 400, 300);

        assertThat(door).isEqualTo(new StationPhoto(door.id(), PhotoKind.DOOR, 400, 300, ""));
        Station station = stations.station(EVERYTHING, code);
        assertThat(station.door()).contains(door);
        assertThat(station.version()).isEqualTo(2);
        assertThat(count("select count(*) from outbox.event")).isEqualTo(2);
    }

    @Test
    @DisplayName("新照片顶替旧照片，旧照片留着")
    void the_one_before_is_kept_and_current_no_longer() {
        add(PhotoKind.DOOR, 400, 300);
        StationPhoto second = add(PhotoKind.DOOR, 300, 400);

        assertThat(photos.findCurrent(EVERYTHING, code, PhotoKind.DOOR)).contains(second);
        assertThat(stations.station(EVERYTHING, code).door()).contains(second);
        assertThat(count("select count(*) from station.photo")).isEqualTo(2);
    }

    @Test
    void each_kind_has_its_own() {
        StationPhoto inside = add(PhotoKind.INSIDE, 200, 100);

        assertThat(photos.findCurrent(EVERYTHING, code, PhotoKind.INSIDE)).contains(inside);
        assertThat(photos.findCurrent(EVERYTHING, code, PhotoKind.DOOR)).isEmpty();
        assertThat(stations.station(EVERYTHING, code).door()).isEmpty();
    }

    @Test
    void door_inside_and_sign_come_with_the_station_the_door_first() {
        StationPhoto sign = add(PhotoKind.SIGN, 40, 30);
        StationPhoto inside = add(PhotoKind.INSIDE, 40, 30);
        StationPhoto door = add(PhotoKind.DOOR, 40, 30);

        assertThat(stations.station(EVERYTHING, code).photos()).containsExactly(door, inside, sign);
    }

    @Test
    @DisplayName("移除的照片留着，用得回来")
    void one_that_is_taken_away_is_kept_and_can_be_had_back() {
        StationPhoto door = add(PhotoKind.DOOR, 400, 300);
        photos.describe(EVERYTHING, code, PhotoKind.DOOR, " 蓝色\n玻璃门 ");
        photos.remove(EVERYTHING, code, PhotoKind.DOOR);

        assertThat(stations.station(EVERYTHING, code).door()).isEmpty();
        FormerPhoto former = photos.listFormer(EVERYTHING, code).getFirst();
        assertThat(former.photo().id()).isEqualTo(door.id());

        photos.restore(EVERYTHING, code, former.photo().id(), "union");
        StationPhoto again = stations.station(EVERYTHING, code).door().orElseThrow();
        assertThat(again.alt()).isEqualTo("蓝色 玻璃门");
        assertThat(again.id()).isNotEqualTo(door.id());
        assertThat(photos.findJpeg(EVERYTHING, code, again.id()))
                .contains(photos.findJpeg(EVERYTHING, code, door.id()).orElseThrow());
        assertThat(photos.listFormer(EVERYTHING, code)).hasSize(1);
    }

    @Test
    void one_that_is_had_back_takes_the_place_of_the_one_there() {
        StationPhoto first = add(PhotoKind.SIGN, 40, 30);
        StationPhoto second = add(PhotoKind.SIGN, 30, 40);

        photos.restore(EVERYTHING, code, first.id(), "union");

        assertThat(photos.listFormer(EVERYTHING, code))
                .extracting(former -> former.photo().id())
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(photos.findCurrent(EVERYTHING, code, PhotoKind.SIGN).orElseThrow().width())
                .isEqualTo(40);
    }

    @Test
    void what_is_not_there_is_not_taken_away_described_or_had_back() {
        StationPhoto door = add(PhotoKind.DOOR, 40, 30);
        StationCode other = stations.register(EVERYTHING, StationExamples.numbered(2)).code();

        assertThatThrownBy(() -> photos.remove(EVERYTHING, code, PhotoKind.SIGN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> photos.describe(EVERYTHING, code, PhotoKind.SIGN, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> photos.restore(EVERYTHING, code, door.id(), "union"))
                .isInstanceOf(NotFound.class);
        photos.remove(EVERYTHING, code, PhotoKind.DOOR);
        assertThatThrownBy(() -> photos.restore(EVERYTHING, other, door.id(), "union"))
                .isInstanceOf(NotFound.class);
        assertThat(photos.findJpeg(EVERYTHING, other, door.id())).isEmpty();
    }

    @Test
    void what_is_on_it_takes_200_characters() {
        byte[] sent = encoded("png", picture(8, 8));
        photos.add(EVERYTHING, code, PhotoKind.DOOR, sent, "门".repeat(200), "union");

        assertThatThrownBy(
                        () ->
                                photos.add(
                                        EVERYTHING,
                                        code,
                                        PhotoKind.DOOR,
                                        sent,
                                        "门".repeat(201),
                                        "union"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void everything_done_with_photos_stands_in_the_audit_trail() {
        StationPhoto door = add(PhotoKind.DOOR, 40, 30);
        photos.describe(EVERYTHING, code, PhotoKind.DOOR, "门");
        photos.remove(EVERYTHING, code, PhotoKind.DOOR);
        photos.restore(EVERYTHING, code, door.id(), "union");

        List<String> acts =
                database.ownerJdbi()
                        .withHandle(h -> h.createQuery(ACTS).mapTo(String.class).list());
        assertThat(acts)
                .containsExactly(
                        "station.photo",
                        "station.photo-describe",
                        "station.photo-remove",
                        "station.photo-restore");
    }

    @Test
    @DisplayName("相机记下的位置不留")
    void nothing_that_the_camera_noted_down_is_kept() {
        byte[] sent = Pictures.jpegWithPosition(400, 300, 6);
        StationPhoto door = photos.add(EVERYTHING, code, PhotoKind.DOOR, sent, "union");

        byte[] kept = photos.jpeg(EVERYTHING, door);

        assertThat(door).isEqualTo(new StationPhoto(door.id(), PhotoKind.DOOR, 300, 400, ""));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(Pictures.decoded(kept).getWidth()).isEqualTo(300);
    }

    @Test
    void what_is_no_photo_is_refused() {
        byte[] text = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> photos.add(EVERYTHING, code, PhotoKind.DOOR, text, "union"))
                .isInstanceOf(BadInput.class);
        assertThat(count("select count(*) from station.photo")).isZero();
    }

    @Test
    void a_station_that_does_not_exist_has_no_photo() {
        StationCode unknown = StationCode.ofNumber(7_777_777);

        assertThatThrownBy(() -> add(unknown, PhotoKind.DOOR, 4, 3)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_list_that_comes_in_again_leaves_the_photo() {
        StationPhoto door = add(PhotoKind.DOOR, 400, 300);
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            batch.add(dongsi());
            assertThat(batch.commit().unchanged()).isEqualTo(1);
        }
        assertThat(stations.station(EVERYTHING, code).door()).contains(door);
    }

    @Test
    void another_unit_may_neither_see_nor_change_it() {
        StationPhoto door = add(PhotoKind.DOOR, 400, 300);
        byte[] other = encoded("png", picture(20, 10));

        assertThat(photos.findCurrent(officer("110101007"), code, PhotoKind.DOOR)).isEmpty();
        assertThatThrownBy(
                        () ->
                                photos.add(
                                        readerAndOfficer("110101007"),
                                        code,
                                        PhotoKind.DOOR,
                                        other,
                                        "110101007"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> photos.remove(readerAndOfficer("110101007"), code, PhotoKind.DOOR))
                .isInstanceOf(Forbidden.class);
        assertThat(photos.findJpeg(officer("110101007"), code, door.id())).isEmpty();
        assertThat(photos.findCurrent(EVERYTHING, code, PhotoKind.DOOR)).contains(door);
    }

    private StationPhoto add(PhotoKind kind, int width, int height) {
        return add(code, kind, width, height);
    }

    private StationPhoto add(StationCode station, PhotoKind kind, int width, int height) {
        return photos.add(
                EVERYTHING, station, kind, encoded("png", picture(width, height)), "union");
    }

    private long count(String sql) {
        return database.ownerJdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
