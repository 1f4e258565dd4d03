package jp.musubi.network.domain;

/** What the hub told portals about persons. */
public interface RecordDisclosureRepository {

    void append(RecordDisclosure disclosure);
}
