// The data files of the project as bytes. `#embed` is cheaper to build than any
// array in source form, and the compiler lists the files as dependencies, so a
// change to one builds again. A test compares this list with the folders.
#include "embedded.h"

static const unsigned char carriers_ae[] = {
#embed "../TrueLineReferenceData/Carriers/ae.json"
};

static const unsigned char carriers_ao[] = {
#embed "../TrueLineReferenceData/Carriers/ao.json"
};

static const unsigned char carriers_ar[] = {
#embed "../TrueLineReferenceData/Carriers/ar.json"
};

static const unsigned char carriers_au[] = {
#embed "../TrueLineReferenceData/Carriers/au.json"
};

static const unsigned char carriers_bd[] = {
#embed "../TrueLineReferenceData/Carriers/bd.json"
};

static const unsigned char carriers_be[] = {
#embed "../TrueLineReferenceData/Carriers/be.json"
};

static const unsigned char carriers_br[] = {
#embed "../TrueLineReferenceData/Carriers/br.json"
};

static const unsigned char carriers_ca[] = {
#embed "../TrueLineReferenceData/Carriers/ca.json"
};

static const unsigned char carriers_cn[] = {
#embed "../TrueLineReferenceData/Carriers/cn.json"
};

static const unsigned char carriers_co[] = {
#embed "../TrueLineReferenceData/Carriers/co.json"
};

static const unsigned char carriers_de[] = {
#embed "../TrueLineReferenceData/Carriers/de.json"
};

static const unsigned char carriers_eg[] = {
#embed "../TrueLineReferenceData/Carriers/eg.json"
};

static const unsigned char carriers_es[] = {
#embed "../TrueLineReferenceData/Carriers/es.json"
};

static const unsigned char carriers_fr[] = {
#embed "../TrueLineReferenceData/Carriers/fr.json"
};

static const unsigned char carriers_gb[] = {
#embed "../TrueLineReferenceData/Carriers/gb.json"
};

static const unsigned char carriers_hk[] = {
#embed "../TrueLineReferenceData/Carriers/hk.json"
};

static const unsigned char carriers_id[] = {
#embed "../TrueLineReferenceData/Carriers/id.json"
};

static const unsigned char carriers_in[] = {
#embed "../TrueLineReferenceData/Carriers/in.json"
};

static const unsigned char carriers_it[] = {
#embed "../TrueLineReferenceData/Carriers/it.json"
};

static const unsigned char carriers_jo[] = {
#embed "../TrueLineReferenceData/Carriers/jo.json"
};

static const unsigned char carriers_jp[] = {
#embed "../TrueLineReferenceData/Carriers/jp.json"
};

static const unsigned char carriers_ke[] = {
#embed "../TrueLineReferenceData/Carriers/ke.json"
};

static const unsigned char carriers_kh[] = {
#embed "../TrueLineReferenceData/Carriers/kh.json"
};

static const unsigned char carriers_kr[] = {
#embed "../TrueLineReferenceData/Carriers/kr.json"
};

static const unsigned char carriers_la[] = {
#embed "../TrueLineReferenceData/Carriers/la.json"
};

static const unsigned char carriers_lk[] = {
#embed "../TrueLineReferenceData/Carriers/lk.json"
};

static const unsigned char carriers_mm[] = {
#embed "../TrueLineReferenceData/Carriers/mm.json"
};

static const unsigned char carriers_mn[] = {
#embed "../TrueLineReferenceData/Carriers/mn.json"
};

static const unsigned char carriers_mo[] = {
#embed "../TrueLineReferenceData/Carriers/mo.json"
};

static const unsigned char carriers_mx[] = {
#embed "../TrueLineReferenceData/Carriers/mx.json"
};

static const unsigned char carriers_my[] = {
#embed "../TrueLineReferenceData/Carriers/my.json"
};

static const unsigned char carriers_ng[] = {
#embed "../TrueLineReferenceData/Carriers/ng.json"
};

static const unsigned char carriers_ni[] = {
#embed "../TrueLineReferenceData/Carriers/ni.json"
};

static const unsigned char carriers_np[] = {
#embed "../TrueLineReferenceData/Carriers/np.json"
};

static const unsigned char carriers_ph[] = {
#embed "../TrueLineReferenceData/Carriers/ph.json"
};

static const unsigned char carriers_pk[] = {
#embed "../TrueLineReferenceData/Carriers/pk.json"
};

static const unsigned char carriers_ru[] = {
#embed "../TrueLineReferenceData/Carriers/ru.json"
};

static const unsigned char carriers_sa[] = {
#embed "../TrueLineReferenceData/Carriers/sa.json"
};

static const unsigned char carriers_sg[] = {
#embed "../TrueLineReferenceData/Carriers/sg.json"
};

static const unsigned char carriers_sl[] = {
#embed "../TrueLineReferenceData/Carriers/sl.json"
};

static const unsigned char carriers_th[] = {
#embed "../TrueLineReferenceData/Carriers/th.json"
};

static const unsigned char carriers_tr[] = {
#embed "../TrueLineReferenceData/Carriers/tr.json"
};

static const unsigned char carriers_tw[] = {
#embed "../TrueLineReferenceData/Carriers/tw.json"
};

static const unsigned char carriers_us[] = {
#embed "../TrueLineReferenceData/Carriers/us.json"
};

static const unsigned char carriers_vn[] = {
#embed "../TrueLineReferenceData/Carriers/vn.json"
};

static const unsigned char carriers_za[] = {
#embed "../TrueLineReferenceData/Carriers/za.json"
};

static const unsigned char countries_names[] = {
#embed "../TrueLineReferenceData/Countries/names.tsv"
};

static const unsigned char names_carriers[] = {
#embed "../TrueLineReferenceData/Names/carriers.tsv"
};

static const unsigned char names_names[] = {
#embed "../TrueLineReferenceData/Names/names.tsv"
};

// Aligned, so that its numbers are loaded as such.
static const _Alignas(8) unsigned char names_table[] = {
#embed "../TrueLineReferenceData/Names/table.bin"
};

static const unsigned char notice[] = {
#embed "../../NOTICE"
};

static const unsigned char organisations_domains[] = {
#embed "../TrueLineReferenceData/Organisations/domains.tsv"
};

static const unsigned char organisations_index[] = {
#embed "../TrueLineReferenceData/Organisations/index.bin"
};

static const unsigned char organisations_organisations[] = {
#embed "../TrueLineReferenceData/Organisations/organisations.tsv"
};

static const unsigned char organisations_sites[] = {
#embed "../TrueLineReferenceData/Organisations/sites.tsv"
};

static const unsigned char organisations_sources[] = {
#embed "../TrueLineReferenceData/Organisations/sources.tsv"
};

static const unsigned char organisations_suffixes[] = {
#embed "../TrueLineReferenceData/Organisations/suffixes.tsv"
};

static const unsigned char organisations_user_hosts[] = {
#embed "../TrueLineReferenceData/Organisations/user-hosts.tsv"
};

static const unsigned char world_names_zh[] = {
#embed "../TrueLineReferenceData/World/names-zh.tsv"
};

static const unsigned char world_operators_cc_by_sa[] = {
#embed "../TrueLineReferenceData/World/operators-cc-by-sa.tsv"
};

static const unsigned char world_operators[] = {
#embed "../TrueLineReferenceData/World/operators.tsv"
};

static const unsigned char block_image[] = {
#embed "../../Blocklists/block/image.txt"
};

static const unsigned char block_telegram[] = {
#embed "../../Blocklists/block/telegram.txt"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof(bytes)}

// Sorted by name.
static const tl_embedded_file files[] = {
    FILE_OF("Carriers/ae.json", carriers_ae),
    FILE_OF("Carriers/ao.json", carriers_ao),
    FILE_OF("Carriers/ar.json", carriers_ar),
    FILE_OF("Carriers/au.json", carriers_au),
    FILE_OF("Carriers/bd.json", carriers_bd),
    FILE_OF("Carriers/be.json", carriers_be),
    FILE_OF("Carriers/br.json", carriers_br),
    FILE_OF("Carriers/ca.json", carriers_ca),
    FILE_OF("Carriers/cn.json", carriers_cn),
    FILE_OF("Carriers/co.json", carriers_co),
    FILE_OF("Carriers/de.json", carriers_de),
    FILE_OF("Carriers/eg.json", carriers_eg),
    FILE_OF("Carriers/es.json", carriers_es),
    FILE_OF("Carriers/fr.json", carriers_fr),
    FILE_OF("Carriers/gb.json", carriers_gb),
    FILE_OF("Carriers/hk.json", carriers_hk),
    FILE_OF("Carriers/id.json", carriers_id),
    FILE_OF("Carriers/in.json", carriers_in),
    FILE_OF("Carriers/it.json", carriers_it),
    FILE_OF("Carriers/jo.json", carriers_jo),
    FILE_OF("Carriers/jp.json", carriers_jp),
    FILE_OF("Carriers/ke.json", carriers_ke),
    FILE_OF("Carriers/kh.json", carriers_kh),
    FILE_OF("Carriers/kr.json", carriers_kr),
    FILE_OF("Carriers/la.json", carriers_la),
    FILE_OF("Carriers/lk.json", carriers_lk),
    FILE_OF("Carriers/mm.json", carriers_mm),
    FILE_OF("Carriers/mn.json", carriers_mn),
    FILE_OF("Carriers/mo.json", carriers_mo),
    FILE_OF("Carriers/mx.json", carriers_mx),
    FILE_OF("Carriers/my.json", carriers_my),
    FILE_OF("Carriers/ng.json", carriers_ng),
    FILE_OF("Carriers/ni.json", carriers_ni),
    FILE_OF("Carriers/np.json", carriers_np),
    FILE_OF("Carriers/ph.json", carriers_ph),
    FILE_OF("Carriers/pk.json", carriers_pk),
    FILE_OF("Carriers/ru.json", carriers_ru),
    FILE_OF("Carriers/sa.json", carriers_sa),
    FILE_OF("Carriers/sg.json", carriers_sg),
    FILE_OF("Carriers/sl.json", carriers_sl),
    FILE_OF("Carriers/th.json", carriers_th),
    FILE_OF("Carriers/tr.json", carriers_tr),
    FILE_OF("Carriers/tw.json", carriers_tw),
    FILE_OF("Carriers/us.json", carriers_us),
    FILE_OF("Carriers/vn.json", carriers_vn),
    FILE_OF("Carriers/za.json", carriers_za),
    FILE_OF("Countries/names.tsv", countries_names),
    FILE_OF("NOTICE", notice),
    FILE_OF("Names/carriers.tsv", names_carriers),
    FILE_OF("Names/names.tsv", names_names),
    FILE_OF("Names/table.bin", names_table),
    FILE_OF("Organisations/domains.tsv", organisations_domains),
    FILE_OF("Organisations/index.bin", organisations_index),
    FILE_OF("Organisations/organisations.tsv", organisations_organisations),
    FILE_OF("Organisations/sites.tsv", organisations_sites),
    FILE_OF("Organisations/sources.tsv", organisations_sources),
    FILE_OF("Organisations/suffixes.tsv", organisations_suffixes),
    FILE_OF("Organisations/user-hosts.tsv", organisations_user_hosts),
    FILE_OF("World/names-zh.tsv", world_names_zh),
    FILE_OF("World/operators-cc-by-sa.tsv", world_operators_cc_by_sa),
    FILE_OF("World/operators.tsv", world_operators),
    FILE_OF("block/image", block_image),
    FILE_OF("block/telegram", block_telegram),
};

const tl_embedded_file *const tl_embedded_files = files;
const size_t tl_embedded_file_count = sizeof(files) / sizeof(files[0]);
