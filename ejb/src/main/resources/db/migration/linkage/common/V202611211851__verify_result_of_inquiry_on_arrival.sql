alter table linkage.inquiry add column result_verified boolean default false not null;
comment on column linkage.inquiry.result_verified is '提供者の署名を受取時に確認したか（確認前に受け取ったものは、受け取ったままの形で保管）';
comment on column linkage.inquiry.result is '提供された情報（提供者が署名したものを暗号化）';
