insert into addressee.number_look_task (task, name, ground) values
    ('PERSON_SEARCH', '番号による宛名の検索（鍵付きハッシュ値の照合だけ）', '番号法9条1項、住民基本台帳法30条の37第1項');
