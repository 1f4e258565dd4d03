insert into linkage.layout_version (information, data_set, version, valid_from, valid_until, sample) values
    ('TM00000000000001', '0001', '0001', date '2024-05-27', null, true),
    ('TM00000000000002', '0001', '0001', date '2024-05-27', null, true);
insert into linkage.layout_item (information, data_set, version, code, item_order, name) values
    ('TM00000000000001', '0001', '0001', 'JK0001', 1, '世帯の区分'),
    ('TM00000000000001', '0001', '0001', 'JK0002', 2, '続柄'),
    ('TM00000000000002', '0001', '0001', 'ZE0001', 1, '課税年度'),
    ('TM00000000000002', '0001', '0001', 'ZE0002', 2, '合計所得金額'),
    ('TM00000000000002', '0001', '0001', 'ZE0003', 3, '課税標準額'),
    ('TM00000000000002', '0001', '0001', 'ZE0004', 4, '市町村民税所得割額'),
    ('TM00000000000002', '0001', '0001', 'ZE0005', 5, '市町村民税均等割額'),
    ('TM00000000000002', '0001', '0001', 'ZE0006', 6, '扶養人数');
insert into linkage.reason_of_null (code, name) values
    ('NotAcceptable', '未申告など、値を確定できない'),
    ('NotConvered', 'この団体または対象者には該当しない'),
    ('NotCovered', 'この団体または対象者には該当しない');
