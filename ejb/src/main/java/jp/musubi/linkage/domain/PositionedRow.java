package jp.musubi.linkage.domain;

import jp.musubi.linkage.boundary.ReplicaRow;

/** A row and where it stands in its file, from 1. */
public record PositionedRow(int position, ReplicaRow row) {
}
