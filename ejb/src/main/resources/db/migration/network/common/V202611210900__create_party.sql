create table network.party (
    code varchar(16) not null primary key,
    name varchar(120) not null,
    kind varchar(12) not null check (kind in ('INSTITUTION', 'PORTAL', 'JLIS', 'HUB')),
    base_url varchar(200)
);
comment on table network.party is '接続機関（情報提供ネットワークシステムに接続する機関。運営者の登録ファイルから取り込む。ネットワークは別の運営者の一つのデータベースなので、このスキーマに行レベルセキュリティは置かない）';
comment on column network.party.code is '機関コード';
comment on column network.party.name is '機関名';
comment on column network.party.kind is '機関の種類（INSTITUTION 情報照会者・情報提供者、PORTAL 情報提供等記録開示システム、JLIS 地方公共団体情報システム機構、HUB 情報提供ネットワークシステム）';
comment on column network.party.base_url is '接続先の基本アドレス（ネットワークから呼び出さない機関は空）';
