alter table linkage.provision add column decision_reason bytea;
comment on column linkage.provision.decision_reason is '送信を判断した理由（職員の記述を暗号化したもの）';
