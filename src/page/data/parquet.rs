//! Tables as Parquet, which pandas, R, DuckDB and Polars read with the kind of each column.
//!
//! One group of rows, one plain page for each column, nothing packed: the least of the format (Apache Parquet 2.11), in the
//! compact protocol of Thrift that its metadata are written in. The format's own library would be a tenth of the whole
//! program; it reads these files back in the tests, and so do the programs named above.

use super::table::{Cell, Column, Kind, Table};

/// What a file begins and ends with.
const MAGIC: &[u8] = b"PAR1";

// Numbers that the format gives to what it knows.
const DOUBLE: i64 = 5;
const BYTE_ARRAY: i64 = 6;
const REQUIRED: i64 = 0;
const OPTIONAL: i64 = 1;
const UTF8: i64 = 0;
const PLAIN: i64 = 0;
const RUN_LENGTH: i64 = 3;
const UNPACKED: i64 = 0;
const DATA_PAGE: i64 = 0;
const VERSION: i64 = 1;

/// The table as a file. Its bytes depend on nothing but the table and the version of the program.
#[must_use]
pub fn parquet(table: &Table<'_>) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    let chunks: Vec<Chunk> =
        (0..table.columns.len()).map(|position| Chunk::write(&mut file, table, position)).collect();
    let start = file.len();
    file.extend(metadata(table, &chunks));
    let length = u32::try_from(file.len() - start).unwrap_or(u32::MAX);
    file.extend(length.to_le_bytes());
    file.extend(MAGIC);
    file
}

/// Where a column lies in the file.
struct Chunk {
    offset: usize,
    length: usize,
}

impl Chunk {
    /// Writes the header of the page, then the page.
    fn write(file: &mut Vec<u8>, table: &Table<'_>, position: usize) -> Self {
        let offset = file.len();
        let page = page(table, position);
        let mut header = Record::default();
        header.number(1, DATA_PAGE).few(2, page.len()).few(3, page.len());
        header.record(5, |data| {
            data.few(1, table.rows.len()).number(2, PLAIN).number(3, RUN_LENGTH).number(4, RUN_LENGTH);
        });
        file.extend(header.end());
        file.extend(page);
        Self { offset, length: file.len() - offset }
    }
}

/// The cells of a column: for numbers, which may be missing, first where there is one.
fn page(table: &Table<'_>, position: usize) -> Vec<u8> {
    let cells = || table.rows.iter().filter_map(|row| row.get(position));
    let mut page = Vec::new();
    if table.columns.get(position).is_some_and(|column| column.kind == Kind::Number) {
        let there: Vec<bool> = cells().map(|cell| *cell != Cell::Empty).collect();
        let levels: Vec<u8> = there
            .chunk_by(|one, other| one == other)
            .flat_map(|run| {
                // A run of one value: twice its length, then the value.
                let mut bytes = variable(2 * length(run.len()));
                bytes.push(u8::from(run.first() == Some(&true)));
                bytes
            })
            .collect();
        page.extend(u32::try_from(levels.len()).unwrap_or(u32::MAX).to_le_bytes());
        page.extend(levels);
    }
    for cell in cells() {
        match cell {
            Cell::Number(value) => page.extend(value.to_le_bytes()),
            Cell::Text(name) => {
                page.extend(u32::try_from(name.len()).unwrap_or(u32::MAX).to_le_bytes());
                page.extend(name.as_bytes());
            }
            Cell::Empty => {}
        }
    }
    page
}

fn metadata(table: &Table<'_>, chunks: &[Chunk]) -> Vec<u8> {
    let mut schema = vec![{
        let mut root = Record::default();
        root.text(4, "run").few(5, table.columns.len());
        root.end()
    }];
    schema.extend(table.columns.iter().map(schema_of));
    let columns = table.columns.iter().zip(chunks).map(|(column, chunk)| chunk_of(column, chunk, table.rows.len()));
    let mut group = Record::default();
    group.records(1, &columns.collect::<Vec<_>>());
    group.size(2, chunks.iter().map(|chunk| chunk.length).sum()).size(3, table.rows.len());
    let mut metadata = Record::default();
    metadata.number(1, VERSION).records(2, &schema).size(3, table.rows.len()).records(4, &[group.end()]);
    metadata.text(6, concat!("gutskin ", env!("CARGO_PKG_VERSION")));
    metadata.end()
}

fn schema_of(column: &Column) -> Vec<u8> {
    let mut element = Record::default();
    match column.kind {
        Kind::Number => element.number(1, DOUBLE).number(3, OPTIONAL).text(4, &column.name),
        Kind::Text => element.number(1, BYTE_ARRAY).number(3, REQUIRED).text(4, &column.name).number(6, UTF8),
    };
    element.end()
}

fn chunk_of(column: &Column, chunk: &Chunk, rows: usize) -> Vec<u8> {
    let mut record = Record::default();
    record.size(2, chunk.offset);
    record.record(3, |data| {
        data.number(1, if column.kind == Kind::Number { DOUBLE } else { BYTE_ARRAY });
        data.list(2, I32, &[whole(PLAIN), whole(RUN_LENGTH)]);
        data.list(3, BINARY, &[bytes(&column.name)]);
        data.number(4, UNPACKED).size(5, rows).size(6, chunk.length).size(7, chunk.length).size(9, chunk.offset);
    });
    record.end()
}

// The compact protocol of Thrift: what kind of value a field has.
const I32: u8 = 5;
const I64: u8 = 6;
const BINARY: u8 = 8;
const LIST: u8 = 9;
const STRUCT: u8 = 12;

/// A record of Thrift being written, its fields in the order of their numbers.
#[derive(Default)]
struct Record {
    bytes: Vec<u8>,
    last: u8,
}

impl Record {
    /// A field begins with how far its number is from the last one, and its kind.
    fn field(&mut self, number: u8, kind: u8) {
        self.bytes.push((number - self.last) << 4 | kind);
        self.last = number;
    }

    fn number(&mut self, number: u8, value: i64) -> &mut Self {
        self.field(number, I32);
        self.bytes.extend(whole(value));
        self
    }

    /// A number of things in the short form: in a page, and the columns of a table.
    fn few(&mut self, number: u8, things: usize) -> &mut Self {
        self.number(number, i64::try_from(things).unwrap_or(i64::MAX))
    }

    /// A number of rows or bytes in the long form: in a file.
    fn size(&mut self, number: u8, value: usize) -> &mut Self {
        self.field(number, I64);
        self.bytes.extend(whole(i64::try_from(value).unwrap_or(i64::MAX)));
        self
    }

    fn text(&mut self, number: u8, text: &str) -> &mut Self {
        self.field(number, BINARY);
        self.bytes.extend(bytes(text));
        self
    }

    fn record(&mut self, number: u8, write: impl FnOnce(&mut Self)) -> &mut Self {
        self.field(number, STRUCT);
        let mut inner = Self::default();
        write(&mut inner);
        self.bytes.extend(inner.end());
        self
    }

    fn records(&mut self, number: u8, records: &[Vec<u8>]) -> &mut Self {
        self.list(number, STRUCT, records)
    }

    fn list(&mut self, number: u8, kind: u8, items: &[Vec<u8>]) -> &mut Self {
        self.field(number, LIST);
        self.bytes.push(0xF0 | kind);
        self.bytes.extend(variable(length(items.len())));
        self.bytes.extend(items.concat());
        self
    }

    fn end(mut self) -> Vec<u8> {
        self.bytes.push(0);
        self.bytes
    }
}

fn length(items: usize) -> u64 {
    u64::try_from(items).unwrap_or(u64::MAX)
}

fn bytes(text: &str) -> Vec<u8> {
    [variable(length(text.len())).as_slice(), text.as_bytes()].concat()
}

/// A whole number, the sign in its last bit so that small ones are short.
fn whole(value: i64) -> Vec<u8> {
    variable((value << 1 ^ value >> 63).cast_unsigned())
}

/// Seven bits in each byte, the lowest first; the eighth says that more follow.
fn variable(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(value & 0x7F).unwrap_or_default();
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}
