//! The text of every name. No other file invents identifiers.
//!
//! Names are unique in a function as text, not only by hygiene: the expansion can be read and pasted. Of several
//! variables with the user's name the parameter keeps it, else the last: the older ones are numbered. So is one that
//! would hide a function from text further on: a block's variables can be declared before other blocks.

use std::collections::{HashMap, HashSet};

use proc_macro2::{TokenStream, TokenTree};

use crate::ir::{Block, Kind, Name, Program, Statement, Var};
use crate::parse::BINDING_MARK;
use crate::tokens::{fresh, identifiers, numbered, plain};

pub(super) struct Names {
    texts: HashMap<Var, String>,
}

impl Names {
    /// Names for all variables that the two passes declare. `source` are the tokens of the user's function.
    pub(super) fn new(program: &Program, passes: &[&Block], source: &TokenStream) -> Self {
        let mut taken = HashSet::new();
        identifiers(source, &mut taken);
        let mut order: Vec<Var> = program.parameters.clone();
        for pass in passes {
            declared(pass, &mut order);
        }
        let mut names = Self { texts: HashMap::new() };
        let mut owners: HashMap<&str, Var> = HashMap::new();
        let hiding = hiding(program, passes);
        for &variable in order.iter().filter(|variable| !hiding.contains(variable)) {
            if let Name::User(name) = &program.variables[variable].name {
                let parameter =
                    owners.get(name.as_str()).is_some_and(|&owner| program.parameters.contains(&owner));
                if !parameter {
                    owners.insert(name, variable);
                }
            }
        }
        for &variable in &order {
            names.give(variable, program, &owners, &mut taken);
        }
        names
    }

    fn give(
        &mut self,
        variable: Var,
        program: &Program,
        owners: &HashMap<&str, Var>,
        taken: &mut HashSet<String>,
    ) -> String {
        if let Some(known) = self.texts.get(&variable) {
            return known.clone();
        }
        let plain = |name: &str| name.strip_prefix("r#").unwrap_or(name).to_owned();
        let text = match &program.variables[variable].name {
            Name::User(name) if owners.get(name.as_str()) == Some(&variable) => name.clone(),
            Name::User(name) => numbered(&plain(name), taken),
            Name::Wish(name) => fresh(name, taken),
            Name::Intermediate => numbered("s", taken),
            Name::Gradient(of) => {
                let of = self.give(*of, program, owners, taken);
                fresh(&format!("grad_{}", plain(&of)), taken)
            }
            Name::Saved(of) => {
                let of = self.give(*of, program, owners, taken);
                fresh(&format!("saved_{}", plain(&of)), taken)
            }
            Name::Pullback(of) => {
                let of = self.give(*of, program, owners, taken);
                fresh(&format!("{}_pullback", plain(&of)), taken)
            }
            Name::Part(of) => {
                let of = self.give(*of, program, owners, taken);
                fresh(&format!("{}_part", plain(&of)), taken)
            }
            Name::Entry(of) => {
                let of = self.give(*of, program, owners, taken);
                fresh(&format!("entry_{}", plain(&of)), taken)
            }
        };
        self.texts.insert(variable, text.clone());
        text
    }

    pub(super) fn text(&self, variable: Var) -> &str {
        self.texts.get(&variable).map_or("_", String::as_str)
    }
}

/// The variables after whose declaration the user's text means something else by their name.
fn hiding(program: &Program, passes: &[&Block]) -> HashSet<Var> {
    let mut known: Vec<Var> = Vec::new();
    let mut hiding = HashSet::new();
    for pass in passes {
        pass.visit(&mut |statement| {
            let mut names = HashSet::new();
            statement.visit_text(&mut |text| outer_names(text, &mut names));
            hiding.extend(known.iter().filter(|&&variable| {
                matches!(&program.variables[variable].name, Name::User(name) if names.contains(name))
            }));
            known.extend(declared_by(statement));
        });
    }
    hiding
}

/// Names in the user's text that are no local ones: functions and constants. What follows a dot, or stands before a
/// colon, is a field, a method or a part of a path.
fn outer_names(text: &TokenStream, found: &mut HashSet<String>) {
    let mut before = ' ';
    let mut tokens = text.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        let colon = matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
        match &token {
            TokenTree::Ident(ident) if before != '.' && before != ':' && !colon => {
                let name = ident.to_string();
                if !name.contains(BINDING_MARK) {
                    found.insert(name);
                }
            }
            TokenTree::Group(group) => outer_names(&group.stream(), found),
            _ => {}
        }
        before = match &token {
            // The end of a range.
            TokenTree::Punct(punct) if punct.as_char() == '.' && before == '.' => ' ',
            TokenTree::Punct(punct) => punct.as_char(),
            _ => ' ',
        };
    }
}

/// The variables that a statement declares, and those of its blocks' heads.
fn declared_by(statement: &Statement) -> Vec<Var> {
    let inner = statement.blocks().into_iter().flat_map(|(variables, _)| variables);
    let label = match statement {
        Statement::Scope(scope) => Some(scope.exit),
        _ => None,
    };
    statement.declares().into_iter().chain(inner).chain(label).collect()
}

fn declared(block: &Block, order: &mut Vec<Var>) {
    block.visit(&mut |statement| {
        for variable in declared_by(statement) {
            if !order.contains(&variable) {
                order.push(variable);
            }
        }
        statement.visit_expressions(&mut |expression| {
            if let crate::ir::Expression::Map(map) = expression {
                order.extend(
                    map.parameters.iter().copied().filter(|p| !order.contains(p)).collect::<Vec<_>>(),
                );
            }
        });
    });
}

/// What more than one of the local names in a text is called. As the user wrote it, the innermost is meant; where text
/// was moved, another may be.
pub(super) fn shared(tokens: &TokenStream) -> HashSet<String> {
    fn collect(tokens: &TokenStream, names: &mut HashMap<String, HashSet<String>>) {
        for token in tokens.clone() {
            match token {
                TokenTree::Ident(ident) if ident.to_string().contains(BINDING_MARK) => {
                    names.entry(plain(&ident)).or_default().insert(ident.to_string());
                }
                TokenTree::Group(group) => collect(&group.stream(), names),
                _ => {}
            }
        }
    }
    let mut names = HashMap::new();
    collect(tokens, &mut names);
    names.into_iter().filter(|(_, all)| all.len() > 1).map(|(name, _)| name).collect()
}

/// Whether a variable is written `let mut`.
pub(super) fn is_mut(program: &Program, variable: Var) -> bool {
    program.variables[variable].kind == Kind::Mutable
}

impl Names {
    /// Names a variable that no statement declares: a cotangent that is passed in.
    pub(super) fn ensure(&mut self, variable: Var, program: &Program, source: &TokenStream) {
        if self.texts.contains_key(&variable) {
            return;
        }
        let mut taken: HashSet<String> = self.texts.values().cloned().collect();
        identifiers(source, &mut taken);
        self.give(variable, program, &HashMap::new(), &mut taken);
    }
}
