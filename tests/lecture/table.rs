//! `docs/LECTURE.md`: every row is there, and so is everything that it names.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// The number of rows of each chapter of the lecture.
const ROWS: [usize; 23] = [4, 6, 4, 6, 4, 8, 6, 4, 4, 4, 6, 3, 1, 6, 7, 7, 4, 1, 3, 9, 1, 4, 4];

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The cells of each row of the first table.
fn rows(page: &str) -> Vec<Vec<&str>> {
    let table =
        page.lines().skip_while(|line| !line.starts_with("| row |")).take_while(|line| !line.is_empty());
    table.skip(2).map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The parts of a cell between backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_row_is_in_the_table() {
    let page = read("docs/LECTURE.md");
    let found: Vec<String> = rows(&page).iter().map(|cells| cells[0].to_owned()).collect();
    let expected: Vec<String> = (1..)
        .zip(ROWS)
        .flat_map(|(chapter, rows)| (1..=rows).map(move |row| format!("L{chapter}.{row}")))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn what_a_row_names_is_there() {
    let page = read("docs/LECTURE.md");
    let names_of_pictures = read("examples/lecture/main.rs");
    for cells in rows(&page) {
        let [row, _, place, tests] = cells[..] else { panic!("{cells:?} has not four cells") };
        for name in quoted(place) {
            match name.strip_prefix("cargo run --release --example ") {
                None => drop(read(name)),
                Some(call) => {
                    let (example, picture) = call.split_once(" -- ").unwrap_or((call, ""));
                    let exists = |path: String| Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists();
                    assert!(
                        exists(format!("examples/{example}.rs"))
                            || exists(format!("examples/{example}/main.rs")),
                        "{row}: there is no example {example}"
                    );
                    assert!(
                        picture.is_empty() || names_of_pictures.contains(&format!("(\"{picture}\", ")),
                        "{row}: there is no picture {picture}"
                    );
                }
            }
        }
        for pair in quoted(tests).chunks(2) {
            let &[file, test] = pair else { panic!("{row}: a test is named by its file and its name") };
            assert!(tests_of(file).contains(test), "{row}: {file} has no test {test}");
        }
        assert!((place == "documentation only") != place.starts_with('`'), "{row}: {place}");
    }
}

/// The names of the tests in a file.
fn tests_of(file: &str) -> HashSet<String> {
    let text = read(file);
    text.split("#[test]")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("fn ")?.1.split_once('(')?.0.to_owned()))
        .collect()
}

/// A row that is somewhere has a test.
#[test]
fn every_row_is_tested() {
    let page = read("docs/LECTURE.md");
    let without: Vec<&str> = rows(&page)
        .iter()
        .filter(|cells| cells[3].is_empty() && cells[2] != "documentation only")
        .map(|c| c[0])
        .collect();
    assert_eq!(without, [""; 0]);
}

/// The words in which the lecture sums up backpropagation.
#[test]
fn the_words_are_explained() {
    let page = read("docs/LECTURE.md");
    for word in ["upstream", "local", "downstream", "forward pass", "backward pass", "flat code"] {
        assert!(page.contains(&format!("**{word}**: ")), "{word}");
    }
}
