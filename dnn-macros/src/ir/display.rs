//! Programs as text, one statement a line: what snapshots and `DNN_DUMP` show.

use std::fmt::Write;

use super::{
    Application, Block, Exit, Expression, Head, Length, Loop, Name, Operation, Passing, Pattern, Place,
    Program, Projection, Shape, Slot, Statement, Storage, Var, Verbatim,
};

impl Program {
    /// The program in the notation of this module.
    pub(crate) fn display(&self) -> String {
        let mut text = Text { program: self, out: String::new() };
        let parameters: Vec<String> =
            self.parameters.iter().map(|&p| format!("{}: {}", text.name(p), self.variables[p].ty)).collect();
        let _ = writeln!(text.out, "parameters {}", parameters.join(", "));
        text.block(&self.body, 0);
        if let Some(result) = self.result {
            let _ = writeln!(text.out, "result {}", text.name(result));
        }
        text.out
    }
}

struct Text<'p> {
    program: &'p Program,
    out: String,
}

impl Text<'_> {
    /// The user's name with the variable's number behind it, which makes it unique.
    fn name(&self, variable: Var) -> String {
        let number = variable.index();
        match &self.program.variables[variable].name {
            Name::User(name) | Name::Wish(name) => format!("{name}.{number}"),
            Name::Intermediate => format!("s.{number}"),
            Name::Gradient(of) => format!("grad {}", self.name(*of)),
            Name::Saved(of) => format!("saved {}", self.name(*of)),
            Name::Pullback(_) => format!("pullback.{number}"),
            Name::Entry(_) => format!("entry.{number}"),
            Name::Part(_) => format!("part.{number}"),
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        let _ = writeln!(self.out, "{}{text}", "  ".repeat(depth));
    }

    fn block(&mut self, block: &Block, depth: usize) {
        for statement in &block.statements {
            self.statement(statement, depth);
        }
    }

    fn statement(&mut self, statement: &Statement, depth: usize) {
        match statement {
            Statement::Let { variable, value } => {
                let line = format!(
                    "{}: {} = {}",
                    self.name(*variable),
                    self.program.variables[*variable].ty,
                    self.expression(value)
                );
                self.line(depth, &line);
            }
            Statement::Declare { variable } => {
                self.line(
                    depth,
                    &format!("declare {}: {}", self.name(*variable), self.program.variables[*variable].ty),
                );
            }
            Statement::Bind { pattern, value } => {
                self.line(depth, &format!("{} = {}", self.pattern(pattern), Self::verbatim(value)));
            }
            Statement::Assign { place, value } => {
                self.line(depth, &format!("{} := {}", self.place(place), self.expression(value)));
            }
            Statement::Update { place, operator, value } => {
                self.line(
                    depth,
                    &format!("{} {}= {}", self.place(place), operator.name, self.expression(value)),
                );
            }
            Statement::Accumulate { place, value } => {
                self.line(depth, &format!("{} += {}", self.place(place), self.expression(value)));
            }
            Statement::If { .. }
            | Statement::Match(_)
            | Statement::Loop(_)
            | Statement::Scope(_)
            | Statement::Exit(_)
            | Statement::Rest(_) => self.control(statement, depth),
            Statement::Storage(storage) => {
                let line = self.storage(storage);
                self.line(depth, &line);
            }
            Statement::Call(call) => {
                let arguments: Vec<String> = call
                    .arguments
                    .iter()
                    .map(|argument| {
                        let passing = match argument.passing {
                            Passing::Plain => "",
                            Passing::Shared => "&",
                            Passing::View { .. } => "view ",
                            Passing::Function => "fn ",
                            Passing::Mutable => "&mut ",
                            Passing::Either => "? ",
                        };
                        format!("{passing}{}", self.expression(&argument.value))
                    })
                    .collect();
                let result = call.result.map_or_else(|| "_".to_owned(), |result| self.name(result));
                self.line(depth, &format!("{result} = call {}({})", call.companion, arguments.join(", ")));
            }
            Statement::Entries(entries) => {
                let names: Vec<String> = entries
                    .bound
                    .iter()
                    .map(|entry| entry.map_or_else(|| "_".to_owned(), |entry| self.name(entry)))
                    .collect();
                self.line(
                    depth,
                    &format!("({}) = {}(..)", names.join(", "), self.name(entries.call.pullback)),
                );
            }
            Statement::Effect(verbatim) => self.line(depth, &format!("do {}", Self::verbatim(verbatim))),
        }
    }

    fn control(&mut self, statement: &Statement, depth: usize) {
        match statement {
            Statement::If { condition, then, otherwise } => {
                self.line(depth, &format!("if {}", self.expression(condition)));
                self.block(then, depth + 1);
                if !otherwise.statements.is_empty() {
                    self.line(depth, "else");
                    self.block(otherwise, depth + 1);
                }
            }
            Statement::Match(choice) => {
                self.line(depth, &format!("match {}", Self::verbatim(&choice.subject)));
                for arm in &choice.arms {
                    let guard = arm.guard.as_ref().map(|guard| format!(" if {}", Self::verbatim(guard)));
                    let pattern =
                        format!("{} {}", Self::verbatim(&arm.pattern.text), self.pattern(&arm.pattern));
                    self.line(depth + 1, &format!("{pattern}{}", guard.unwrap_or_default()));
                    self.block(&arm.body, depth + 2);
                }
            }
            Statement::Loop(repeat) => {
                let head = self.head(repeat);
                self.line(depth, &format!("{head} #{}", repeat.number));
                self.block(&repeat.body, depth + 1);
                if let Some(adjoint) = &repeat.adjoint {
                    self.line(depth, "and back");
                    self.block(adjoint, depth + 1);
                }
            }
            Statement::Scope(scope) => {
                self.line(depth, &format!("scope {}", self.name(scope.exit)));
                self.block(&scope.body, depth + 1);
            }
            Statement::Exit(exit) => self.line(depth, &format!("leave {}", self.exit(*exit))),
            Statement::Rest(rest) => {
                let exits: Vec<String> = rest.after.iter().map(|&exit| self.exit(exit)).collect();
                self.line(depth, &format!("rest, not after {}", exits.join(", ")));
                self.block(&rest.body, depth + 1);
            }
            _ => unreachable!("other statements have no blocks"),
        }
    }

    fn head(&self, repeat: &Loop) -> String {
        match &repeat.head {
            Head::Range(range) => {
                let (start, end) = (self.expression(&range.start), self.expression(&range.end));
                let arrow = if range.reversed { "downto" } else { "to" };
                let closed = if range.closed { "=" } else { "" };
                let step = range.step.as_ref().map(|step| format!(" by {}", self.expression(step)));
                let index = self.name(range.index);
                format!("for {index} from {start} {arrow}{closed} {end}{}", step.unwrap_or_default())
            }
            Head::While(condition) => format!("while {}", Self::verbatim(condition)),
            Head::Forever => "loop".to_owned(),
            Head::Each { pattern, iterator } => {
                format!("for {} in {}", self.pattern(pattern), Self::verbatim(iterator))
            }
        }
    }

    fn pattern(&self, pattern: &Pattern) -> String {
        let names: Vec<String> = pattern.variables.iter().map(|&v| self.name(v)).collect();
        format!("({})", names.join(", "))
    }

    fn exit(&self, exit: Exit) -> String {
        format!("{} by {}", self.name(exit.exit), exit.number)
    }

    fn slot(&self, buffer: Var, slot: &Slot) -> String {
        let buffer = self.name(buffer);
        match slot {
            Slot::Only => buffer,
            Slot::At(position) => format!("{buffer}[{}]", self.expression(position)),
            Slot::Either(sides) => {
                sides.iter().fold(buffer, |slot, side| format!("{slot}.{side:?}").to_lowercase())
            }
        }
    }

    fn storage(&self, storage: &Storage) -> String {
        match storage {
            Storage::Declare { buffer, length } => {
                let length = match length {
                    Length::Growing => "growing".to_owned(),
                    Length::Sized(length) => self.expression(length),
                    Length::Fixed(length) => format!("fixed {length}"),
                    Length::One => "one".to_owned(),
                    Length::Either => "either".to_owned(),
                };
                format!("buffer {} of {length}", self.name(*buffer))
            }
            Storage::Extend { buffer, length } => {
                format!("extend {} to {}", self.name(*buffer), self.expression(length))
            }
            Storage::Push { buffer, value } => {
                let value = value.map_or_else(|| "empty".to_owned(), |value| self.name(value));
                format!("push {value} to {}", self.name(*buffer))
            }
            Storage::Save { buffer, slot, value } => {
                format!("{} := {}", self.slot(*buffer, slot), self.name(*value))
            }
        }
    }

    fn place(&self, place: &Place) -> String {
        let mut text = self.name(place.root);
        for step in &place.path {
            match step {
                Projection::Field(name) => text = format!("{text}/{name}"),
                Projection::Variant(variant, name) => text = format!("{text}/{variant}/{name}"),
                Projection::Index(index) => text = format!("{text}[{}]", self.expression(index)),
                Projection::Deref => text = format!("*{text}"),
                Projection::Next => text = format!("{text}[+]"),
            }
        }
        text
    }

    fn verbatim(verbatim: &Verbatim) -> String {
        format!("`{}`", verbatim.tokens)
    }

    fn list(&self, expressions: &[Expression]) -> String {
        expressions.iter().map(|expression| self.expression(expression)).collect::<Vec<_>>().join(", ")
    }

    fn expression(&self, expression: &Expression) -> String {
        match expression {
            Expression::Variable(variable) => self.name(*variable),
            Expression::Read(place) => self.place(place),
            Expression::Borrow(inner) => format!("&{}", self.expression(inner)),
            Expression::Number(number) => format!("{number:?}"),
            Expression::Literal(tokens) => tokens.to_string(),
            Expression::Verbatim(verbatim) => Self::verbatim(verbatim),
            Expression::Apply(application) => self.application(application),
            Expression::Aggregate(shape, elements) => {
                let name = match shape {
                    Shape::Tuple => "tuple".to_owned(),
                    Shape::Array => "array".to_owned(),
                    Shape::List => "list".to_owned(),
                    Shape::Repeat(length) => format!("repeat {length} of"),
                    Shape::Matrix(grid) => format!("matrix of {} columns", grid.columns),
                    Shape::Structure(structure) => {
                        format!("{} of {}", structure.path, structure.members.join(" "))
                    }
                };
                format!("{name}({})", self.list(elements))
            }
            Expression::Map(map) => {
                let parameters: Vec<String> = map.parameters.iter().map(|&p| self.name(p)).collect();
                let over = self.list(&map.over);
                format!("map({over}; {} -> {})", parameters.join(", "), self.expression(&map.body))
            }
            Expression::Zero(of) => format!("zero of {}", self.name(*of)),
            Expression::Part(part) => {
                let first =
                    part.first.as_ref().map_or_else(|| "0".to_owned(), |first| self.expression(first));
                format!("part of {} from {first}, {}", self.place(&part.of), self.expression(&part.count))
            }
            Expression::Closure { index, .. } => format!("closure {index}"),
            Expression::Taken(place) => format!("taken from {}", self.place(place)),
            Expression::Neutral(of) => format!("neutral {of}"),
            Expression::Load { buffer, slot } => self.slot(*buffer, slot),
        }
    }

    fn application(&self, application: &Application) -> String {
        let name = match (&application.operation, &application.spelling) {
            (Operation::Primitive(primitive), _) => primitive.name.to_owned(),
            (Operation::Unresolved(name), _) => format!("?{name}"),
        };
        format!("{name}({})", self.list(&application.operands))
    }
}
