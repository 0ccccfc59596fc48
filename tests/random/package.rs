//! The scratch package under `target/`: it holds a set of programs, is built once, and runs them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::{Program, Type};

/// A program stays in its binary: what the compiler refuses costs that binary alone a second build.
const BINARIES: usize = 8;

/// Programs take milliseconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether the derivatives are written, or the programs and their twins alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Form {
    Full,
    Plain,
    /// With a fault planted in the derivatives.
    Faulty(&'static str),
}

/// What became of the programs, by their number.
#[derive(Default)]
pub(crate) struct Report {
    /// The compiler's errors.
    pub(crate) refused: BTreeMap<usize, String>,
    /// What is wrong, by point.
    pub(crate) wrong: BTreeMap<usize, Vec<(usize, String)>>,
    /// How many points gave finite numbers, and how many did not, or panicked as they should.
    pub(crate) finite: usize,
    pub(crate) other: usize,
}

/// Builds the programs, leaves out those that the compiler refuses, and runs the others.
pub(crate) fn run(programs: &BTreeMap<usize, Program>, form: Form) -> Report {
    let name = if matches!(form, Form::Faulty(_)) { "faults" } else { "random" };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut report = Report::default();
    let mut left = programs.clone();
    while !left.is_empty() {
        write(&folder, &left, form);
        let errors = build(&folder, form);
        if errors.is_empty() {
            for binary in binaries(&left) {
                execute(&folder, binary, &mut report);
            }
            break;
        }
        for (program, message) in errors {
            left.remove(&program);
            report.refused.insert(program, message);
        }
    }
    report
}

/// The numbers of the binaries that the programs are in.
fn binaries(programs: &BTreeMap<usize, Program>) -> BTreeSet<usize> {
    programs.keys().map(|number| number % BINARIES).collect()
}

fn write(folder: &Path, programs: &BTreeMap<usize, Program>, form: Form) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = folder.join("src");
    fs::create_dir_all(sources.join("bin")).expect("`target` can be written");
    let manifest = format!(
        "[package]\nname = \"programs\"\nedition = \"2024\"\n\n[dependencies]\n\
         dnn-core = {{ path = \"{core}\" }}\noracle = {{ path = \"{oracle}\" }}\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n\n[workspace]\n",
        core = root.join("dnn-core").display(),
        oracle = root.join("tests/oracle").display(),
    );
    put(folder.join("Cargo.toml"), &manifest);
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the workspace is locked");
    let mut files = BTreeMap::from([(sources.join("lib.rs"), include_str!("support.rs").to_owned())]);
    for binary in binaries(programs) {
        let (mut modules, mut calls) = (String::new(), String::new());
        for &number in programs.keys().filter(|number| *number % BINARIES == binary) {
            writeln!(modules, "#[path = \"../p{number}.rs\"]\nmod p{number};").expect("it is text");
            writeln!(calls, "    p{number}::run();").expect("it is text");
        }
        // With another fault it is another program.
        let main = format!("// {form:?}\n{modules}\nfn main() {{\n    programs::quiet();\n{calls}}}\n");
        files.insert(sources.join(format!("bin/part{binary}.rs")), main);
    }
    for (number, program) in programs {
        files.insert(sources.join(format!("p{number}.rs")), source(*number, program, form));
    }
    // What is built already stays; the sources are those of this set alone.
    for file in [&sources, &sources.join("bin")].into_iter().flat_map(|folder| {
        fs::read_dir(folder).expect("it was made").map(|entry| entry.expect("it can be read").path())
    }) {
        if file.is_file() && !files.contains_key(&file) {
            fs::remove_file(file).expect("the scratch package is ours");
        }
    }
    for (path, text) in files {
        put(path, &text);
    }
}

/// Writes a file, if it is another one: what has not changed is not built again.
fn put(path: PathBuf, text: &str) {
    if fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return;
    }
    fs::write(path, text).expect("`target` can be written");
}

/// The file of a program.
pub(crate) fn source(number: usize, program: &Program, form: Form) -> String {
    let option = if form == Form::Plain { "(plain)" } else { "" };
    let points: Vec<_> = program.points.iter().map(|point| point_of(program, point)).collect();
    format!(
        "#![allow(warnings)]\n\n#[oracle::twin{option}]\nmod functions {{\n    use dnn_core::differentiable;\n\n    \
         #[derive(Clone, Copy, Debug, PartialEq)]\n    pub enum Mode {{\n        Low,\n        Middle,\n        High,\n    \
         }}\n\n{}}}\n\nuse functions::Mode;\n\npub fn run() {{\n    programs::check({number}, functions::cases::program, \
         &[\n        {},\n    ]);\n}}\n",
        program.text("#[differentiable]\n"),
        points.join(",\n        ")
    )
}

/// A point as the harness takes it: owned values, in a tuple if there are several.
fn point_of(program: &Program, arguments: &[String]) -> String {
    let owned: Vec<_> = arguments
        .iter()
        .zip(&program.main().parameters)
        .map(|(argument, (_, ty))| {
            let bare = argument.trim_start_matches("&mut ").trim_start_matches('&');
            if matches!(ty, Type::Slice | Type::OutSlice) { format!("vec!{bare}") } else { bare.to_owned() }
        })
        .collect();
    if let [one] = &owned[..] { one.clone() } else { format!("({})", owned.join(", ")) }
}

/// The errors by program, or nothing if everything is built.
fn build(folder: &Path, form: Form) -> BTreeMap<usize, String> {
    let mut command = Command::new(env!("CARGO"));
    if let Form::Faulty(fault) = form {
        command.env("RUSTFLAGS", "--cfg dnn_faults").env("DNN_FAULT", fault);
    }
    let output = command
        .args(["build", "--offline", "--keep-going", "--message-format=short", "--target-dir", "target"])
        .current_dir(folder)
        .output()
        .expect("cargo runs");
    if output.status.success() {
        return BTreeMap::new();
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let mut errors: BTreeMap<usize, String> = BTreeMap::new();
    for line in text.lines().filter(|line| line.contains("error")) {
        let number = line.strip_prefix("src/bin/../p").or_else(|| line.strip_prefix("src/p"));
        if let Some(number) =
            number.and_then(|rest| rest.split('.').next()).and_then(|text| text.parse().ok())
        {
            let message = errors.entry(number).or_default();
            message.push_str(line);
            message.push('\n');
        }
    }
    assert!(!errors.is_empty(), "the programs do not build:\n{text}");
    errors
}

fn execute(folder: &Path, binary: usize, report: &mut Report) {
    let output = folder.join(format!("output{binary}"));
    let mut child = Command::new(folder.join(format!("target/debug/part{binary}")))
        .stdout(fs::File::create(&output).expect("`target` can be written"))
        .stderr(Stdio::null())
        .spawn()
        .expect("it was built");
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("it is our child") {
            break Some(status);
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("it is our child");
            child.wait().expect("it is our child");
            break None;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let text = fs::read_to_string(&output).expect("the output is text");
    let mut last = 0;
    for line in text.lines() {
        let mut words = line.splitn(4, ' ');
        let mut number = || words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        let (program, point) = (number(), number());
        last = program;
        match (words.next(), words.next()) {
            (Some("finite"), _) => report.finite += 1,
            (Some("wrong"), message) => {
                let message = message.unwrap_or_default().replace("\\n", "\n").replace("\\\"", "\"");
                report.wrong.entry(program).or_default().push((point, message));
            }
            _ => report.other += 1,
        }
    }
    if !status.is_some_and(|status| status.success()) {
        let message = format!("it does not end as it should: {status:?} after a point of program {last}");
        report.wrong.entry(last).or_default().push((0, message));
    }
}
