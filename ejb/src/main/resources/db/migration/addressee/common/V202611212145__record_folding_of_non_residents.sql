-- 0: made by width and blanks alone, before there was a table of variants.
alter table addressee.non_resident_version add column folding integer default 0 not null;
comment on column addressee.non_resident_version.folding is '検索用の値を作った縮退の表の版';
comment on column addressee.non_resident_version.name_key is '検索用の氏名（縮退したもの、未定は空）';
comment on column addressee.non_resident_version.kana_key is '検索用のフリガナ（縮退したもの、なければ空）';
comment on column addressee.non_resident_version.address_key is '検索用の住所（縮退したもの、不明は空）';
