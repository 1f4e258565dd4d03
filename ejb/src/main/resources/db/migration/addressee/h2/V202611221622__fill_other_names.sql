alter table addressee.other_name add column name_key varchar(400) default '' not null;
alter table addressee.other_name add column kana_key varchar(400) default '' not null;
comment on column addressee.other_name.name_key is '検索用の呼び名（縮退したもの）';
comment on column addressee.other_name.kana_key is '検索用のフリガナ（縮退したもの、なければ空）';
create index other_name_name_key on addressee.other_name (institution, name_key);
create index other_name_kana_key on addressee.other_name (institution, kana_key);
-- Names that records had before; their keys are made by the repeatable refolding.
insert into addressee.other_name (id, institution, addressee_id, kind, name, kana, recorded_at)
select random_uuid(), f.institution, f.addressee_id, 'FORMER_NAME', f.name, f.kana, f.recorded_at
from (select v.institution, v.addressee_id, v.name, v.kana, min(v.recorded_at) as recorded_at
    from addressee.addressee_version v join addressee.addressee a on a.id = v.addressee_id
    where v.name <> a.name or v.kana <> a.kana group by v.institution, v.addressee_id, v.name, v.kana) f;
