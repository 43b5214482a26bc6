// Makes addresses, most of them right, with damage for every code of the validator. One seed gives one file.

import { project } from './referee.mjs';

export function random(seed) {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return { below, chance: (share) => next() < share, pick: (list) => list[below(list.length)], next };
}

const V1_5 = ['id_ban_commune', 'id_ban_toponyme', 'id_ban_adresse', 'toponyme', 'lieudit_complement_nom', 'numero',
  'suffixe', 'commune_insee', 'commune_nom', 'commune_deleguee_insee', 'commune_deleguee_nom', 'position', 'x', 'y',
  'long', 'lat', 'cad_parcelles', 'source', 'date_der_maj', 'certification_commune'];
const V1_4 = ['cle_interop', ...V1_5.map((name) => (name === 'toponyme' ? 'voie_nom' : name))];

// Code, name, a former commune of it, longitude, latitude.
const COMMUNES = [
  ['31591', 'Escoulis', '', 1.028392, 43.111637],
  ['01015', 'Arboys en Bugey', '01340', 5.6, 45.72],
  ['01033', 'Valserhône', '01126', 5.82, 46.11],
  ['2A004', 'Ajaccio', '', 8.73, 41.92],
  ['75101', 'Paris 1er Arrondissement', '', 2.33, 48.86],
  ['97105', 'Basse-Terre', '', -61.72, 16],
  ['97209', 'Fort-de-France', '', -61.07, 14.61],
  ['97302', 'Cayenne', '', -52.31, 4.93],
  ['97411', 'Saint-Denis', '', 55.45, -20.88],
  ['97608', 'Mamoudzou', '', 45.22, -12.78],
  ['97502', 'Saint-Pierre', '', -56.18, 46.78],
  ['98818', 'Nouméa', '', 166.44, -22.27],
  ['98735', 'Papeete', '', -149.56, -17.54],
];
const STREETS = ['Rue des 3 Places', 'rue des Trois Places', 'Place de l’Église', "Place de l'église", 'Av. du Gal Leclerc',
  'Avenue du Général Leclerc', 'Lieu-dit Le Bourg', 'Le Bourg', 'Rue du 8 mai 1945', 'Rue du huit mai 1945', 'Rue St-Éloi',
  'Rue Saint Eloi', 'Les', 'Chemin n°12bis', 'Rue de la Grande Rue', 'Œuvre', 'Rue 71', 'Rue l\'s', 'Allée des 80 Chênes',
  'Rue Łukasz', 'Ул. Мира 2', 'Rue 😀 du Rire', 'R 200 201 999', 'Rue "A", dite B;'];
const POSITIONS = ['entrée', 'bâtiment', 'cage d’escalier', 'logement', 'service technique', 'délivrance postale', 'parcelle',
  'segment'];
const LANGUAGES = ['bre', 'oci', 'oc-provenc', 'ty', 'fr-gallo', 'xyz', 'en'];

// Values of a column that break, or nearly break, a rule.
const UUIDS = ['0246e48c-f33d-433a-8984-034219be842', '0246e48c-f33d-133a-8984-034219be842e', 'x', '',
  '0246E48C-F33D-433A-8984-034219BE842E', '{0246e48c-f33d-433a-8984-034219be842e}', '00000000-0000-0000-0000-000000000000',
  '0246e48c-f33d-433a-c984-034219be842e', ' 0246e48c-f33d-433a-8984-034219be842e'];
const NAMES = ['', 'Ru', 'É😀', 'a'.repeat(201), 'é'.repeat(200), '😀'.repeat(101), 'Rue_des_Prés', 'RUE DES PRÉS', 'RUE_A',
  'Rue du Pr\ufffd', ' Rue A', 'Rue A\u00a0', '123', 'RUE ß', 'ǅ ǅ', '   ', '\ufeffRue', 'Rue\u0085', '\u0085'];
const NUMBERS = ['x', '-1', '1.5', '163,00', '100000', '99999', '99998', '0', '00', '007', '0100000', ' 5', '5\t', '٣', '',
  '123456789012345678901234567890', '1e3'];
const COORDINATES = ['', ' ', '1,5', '-1,25', '1.5.', 'abc', '1e5', '+1', '01', '00', '05', '012', '.5', '5.', '-0.5', '-',
  '1 000', '0', '200', '-91', '2.0 ', '1.2345678901234567890', '99999999999999999999', '0,', '1,2,3', '-01'];
const DAMAGE = {
  cle_interop: ['', '31591_0010_00009', '31591_0010_9', '31591_0010_00009_bis', '31591_XXXX_00009', '31591_0000_00009',
    '31591_001_00009', '31591_0010', '31591', '31591__00009', '_0010_00009', '31591_0010_0000a', '99999_0010_00009',
    '01340_0010_00009', '2a004_0010_00009', '2A004_0010_00009', '31591_0010_00000', '31591_éééé_00009', ' 31591_0010_00009',
    '31591_0010_00009_', '31591_0010_000009'],
  uid_adresse: ['', '@c:0246e48c-f33d-433a-8984-034219be842e @v:8a3bab10-f329-4ce3-9c7d-280d91a8053a @a:3c87abe4-887b-46ee-9192-5c1b35a06625',
    '@C:0246e48c-f33d-433a-8984-034219be842e', '@c:x', '@a: 3c87abe4-887b-46ee-9192-5c1b35a06625', 'abc', ' @v:',
    '@v:8a3bab10-f329-4ce3-9c7d-280d91a8053a@a:1'],
  id_ban_commune: UUIDS, id_ban_toponyme: UUIDS, id_ban_adresse: UUIDS,
  voie_nom: NAMES, toponyme: NAMES, lieudit_complement_nom: [...NAMES, ...STREETS],
  numero: NUMBERS,
  suffixe: ['bis', 'é', '_', 'a'.repeat(9), 'a'.repeat(10), 'a-b', 'bis é', ' b', 'B', '1', 'a#1', 'bâtiment', 'ſa', 'a\u00a0b'],
  commune_insee: ['', '99999', '1001', '01340', '75056', '2a004', '2A004', ' 31591', '31591\u00a0', '01126', '97501', '98799', 'é'],
  commune_nom: ['', 'ESCOULIS', 'escoulis', 'Escoulis ', 'Poitiers', 'É', 'Saint-Pierre', '12'],
  commune_deleguee_insee: ['', '01340', '01126', '31591', '99999', '2a004', ' 01340', '01015'],
  commune_deleguee_nom: ['', ' X', 'X'],
  position: ['', 'Entrée', 'entree', 'ENTRÉE', 'entre\u0301e', "cage d'escalier", 'cage  d’escalier', 'cage_d_escalier',
    'autre', ' parcelle', 'délivrance-postale', 'service\u00a0technique', '…', '  '],
  x: COORDINATES, y: COORDINATES, long: COORDINATES, lat: COORDINATES,
  cad_parcelles: ['', '315910000A0123', '315910000A0123|315910000A0124', '|315910000A0123', '315910000A0123|', '|', '||',
    '315910000A012', '3159100000A0123', '315910000A0123||315910000A0124', 'x', ' 315910000A0123', 'éééééééééééééé'],
  source: ['', ' ', 'x '],
  date_der_maj: ['', '2009-12-31', '2010-01-01', '2999-01-01', '2024-02-30', '2024-02-29', '2023-02-29', '20/01/2024', '2024-1-5',
    ' 2024-01-05', '2024-01-05T00:00', '2024-13-01', '2024-00-10', '2024-01-00', '٢٠٢٤-01-01', '0000-01-01'],
  certification_commune: ['', '2', 'oui', 'true', ' 1', '01'],
};

function uuid(random) {
  const hex = (count) => Array.from({ length: count }, () => random.below(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick('89ab')}${hex(3)}-${hex(12)}`;
}

function address(random, setting, number) {
  const [code, name, former, longitude, latitude] = setting.commune;
  const street = random.below(setting.streets.length);
  const at = [longitude + random.next() / 100, latitude + random.next() / 100].map((degrees) => Number(degrees.toFixed(6)));
  const metres = project(at) ?? [0, 0];
  const isPlace = random.chance(0.15);
  const row = {
    id_ban_commune: setting.communeId, id_ban_toponyme: setting.placeIds[street], id_ban_adresse: isPlace ? '' : uuid(random),
    toponyme: setting.streets[street], lieudit_complement_nom: random.chance(0.2) ? random.pick(setting.streets) : '',
    numero: isPlace ? '99999' : String(number), suffixe: random.chance(0.3) ? random.pick(['bis', 'a', 'B']) : '', commune_insee: code,
    commune_nom: name, commune_deleguee_insee: random.chance(0.3) ? former : '', commune_deleguee_nom: '',
    position: isPlace ? '' : random.pick(POSITIONS), x: String(metres[0]), y: String(metres[1]), long: String(at[0]), lat: String(at[1]),
    cad_parcelles: random.chance(0.3) ? `${code}0000A0${100 + number}` : '', source: 'Commune', date_der_maj: '2024-01-31',
    certification_commune: random.pick(['0', '1']),
    cle_interop: `${code}_${random.pick(['xxxx', '0010', 'b012'])}_${(isPlace ? '99999' : String(number)).padStart(5, '0')}`.toLowerCase(),
    uid_adresse: '',
  };
  row.voie_nom = row.toponyme;
  return row;
}

// A cell unchanged, or nearly another row's: for the rules about all rows.
function entangle(random, rows) {
  const [one, other] = [random.pick(rows), random.pick(rows)];
  const ways = [['id_ban_toponyme'], ['toponyme', 'voie_nom'], ['id_ban_adresse'], ['numero', 'suffixe', 'toponyme', 'voie_nom'],
    ['id_ban_commune'], Object.keys(one)];
  for (const name of random.pick(ways)) one[name] = other[name];
  if (random.chance(0.3)) one.id_ban_commune = uuid(random);
}

function columns(random, version) {
  let names = [...(version === '1.5' ? V1_5 : V1_4)];
  if (random.chance(0.3)) names = names.filter(() => random.chance(0.85));
  if (random.chance(0.1)) names = names.filter((name) => !name.startsWith('id_ban_'));
  for (const name of ['cle_interop', 'uid_adresse', 'voie_nom', 'toponyme']) {
    if (!names.includes(name) && random.chance(0.12)) names.push(name);
  }
  for (const name of ['toponyme', 'voie_nom', 'lieudit_complement_nom', 'commune_nom', 'commune_deleguee_nom', 'numero']) {
    if (random.chance(0.1)) names.push(`${name}_${random.pick(LANGUAGES)}`);
  }
  if (random.chance(0.1)) names.push('remarque');
  if (random.chance(0.04)) names[random.below(names.length)] += ' ';
  if (random.chance(0.04)) names[random.below(names.length)] = random.pick(names).toUpperCase();
  if (random.chance(0.2)) names.sort(() => random.next() - 0.5);
  return [...new Set(names)];
}

/// The bytes of the file of this number.
export function file(number) {
  const chance = random(number);
  const { pick, below } = chance;
  const version = pick(['1.4', '1.5', '1.5']);
  const names = columns(chance, version);
  const streets = Array.from({ length: 1 + below(4) }, () => pick(STREETS));
  const setting = { commune: pick(COMMUNES), streets, placeIds: streets.map(() => uuid(chance)), communeId: uuid(chance) };
  const rows = Array.from({ length: chance.chance(0.03) ? 0 : 1 + below(9) }, (_, at) => address(chance, setting, 1 + at));
  if (rows.length && chance.chance(0.15)) rows.forEach((row) => Object.assign(row, { id_ban_commune: '', id_ban_toponyme: '', id_ban_adresse: '' }));
  for (let times = chance.chance(0.4) ? below(3) : 0; rows.length && times > 0; times--) entangle(chance, rows);
  // Metres around the tolerance, degrees around a border.
  if (rows.length && chance.chance(0.2)) {
    const row = pick(rows);
    const name = pick(['x', 'y']);
    row[name] = (Number(row[name]) + pick([-10.1, -9.9, 9.9, 10.1, 5, 100])).toFixed(2);
  }
  if (rows.length && chance.chance(0.05)) Object.assign(pick(rows), { long: pick(['-9.86', '-9.87', '10.38', '10.39']), lat: pick(['41.15', '41.14', '51.56', '51.57']) });
  for (let times = chance.chance(0.15) ? 0 : 1 + below(4); rows.length && times > 0; times--) {
    const name = pick(names);
    const base = name.replace(/_(bre|oci|oc-provenc|ty|fr-gallo|xyz|en)$/, '');
    pick(rows)[name] = pick(DAMAGE[base] ?? ['x', '']);
  }
  const delimiter = chance.chance(0.03) ? pick([',', '\t']) : ';';
  const quote = (text) => (chance.chance(0.05) || /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? row[name.replace(/_[a-z-]+$/, '')] ?? ''))].map(
    (cells) => cells.map(quote).join(delimiter));
  if (chance.chance(0.05)) lines.splice(1 + below(lines.length), 0, '');
  if (rows.length && chance.chance(0.03)) lines[lines.length - 1] += delimiter + 'x';
  if (rows.length && chance.chance(0.02)) lines[lines.length - 1] = 'x';
  const end = chance.chance(0.03) ? '\r' : pick(['\n', '\n', '\r\n']);
  const text = (chance.chance(0.1) ? '\ufeff' : '') + lines.join(end) + (chance.chance(0.8) ? end : '');
  const latin = chance.chance(0.03) && !/[^\0-\xff]/.test(text.replace(/^\ufeff/, ''));
  return Buffer.from(latin ? text.replace(/^\ufeff/, '') : text, latin ? 'latin1' : 'utf8');
}
