package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** 特定個人情報の更新 (IF_DBM_10111): one record. */
public record UpdateReplica(@NotNull @Valid MessageOrigin origin, @NotNull @Valid ReplicaRow row) {
}
