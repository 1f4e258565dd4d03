package jp.musubi.identity.boundary;

import java.util.List;

/**
 * サインインと操作の記録 of the resident who asks.
 *
 * @param stays that go on, the newest first
 * @param acts the newest first
 * @param moreActs whether there are older ones that are not shown
 */
public record OwnRecordView(List<OwnStayRow> stays, List<OwnActRow> acts, boolean moreActs) {

    public OwnRecordView {
        stays = List.copyOf(stays);
        acts = List.copyOf(acts);
    }
}
