-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema dissemination is 'To send packages to forces, to follow what becomes of them, and to take back what was wrong.';
select governance.say_whose('identifies', array['dissemination.dissemination.copy']);
select governance.say_whose('tells', array[
    'dissemination.event.note', 'dissemination.check_before_sending.undecided_reason',
    'dissemination.check_before_sending.other_force_reason', 'dissemination.telephone_release.said',
    'dissemination.telephone_release.why_now', 'dissemination.remedy.note']);
select governance.say_whose('officer', array[
    'dissemination.telephone_release.spoken_to', 'dissemination.remedy.told']);
select governance.say_whose('no person', array[
    'dissemination.dissemination.reference', 'dissemination.dissemination.force',
    'dissemination.dissemination.package_reference', 'dissemination.dissemination.purpose',
    'dissemination.dissemination.copy_sha256', 'dissemination.event.code',
    'dissemination.check_before_sending.responsible_force', 'dissemination.telephone_release.reference',
    'dissemination.telephone_release.force', 'dissemination.telephone_release.package_reference',
    'dissemination.telephone_release.missing']);
