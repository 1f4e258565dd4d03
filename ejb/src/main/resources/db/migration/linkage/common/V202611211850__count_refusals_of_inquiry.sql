alter table linkage.inquiry add column refusals integer default 0 not null;
comment on column linkage.inquiry.refusals is '情報提供ネットワークシステムが受け付けなかった回数';
