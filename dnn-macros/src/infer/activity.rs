//! Activity, exactly: *varied* variables depend on a differentiated parameter, *useful* ones reach the result,
//! *active* ones do both.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::{self, Diagnostics};
use crate::ir::{Block, Expression, Operation, Pattern, Program, Statement, Ty, Var};
use crate::parse::{Site, Source};

/// The facts that differentiation needs.
pub(crate) struct Activity {
    /// The parameters that a variable depends on, as bits in the order of the signature.
    depends: HashMap<Var, u128>,
    useful: HashSet<Var>,
    chosen: u128,
}

impl Activity {
    /// Whether the variable carries a derivative from a chosen parameter to the result.
    pub(crate) fn is_active(&self, variable: Var) -> bool {
        self.depends_on(variable) != 0 && self.useful.contains(&variable)
    }

    /// Whether these are all parameters that can be active.
    pub(crate) fn is_all(&self, depends: u128) -> bool {
        depends == self.chosen
    }

    /// The chosen parameters that the variable depends on.
    pub(crate) fn depends_on(&self, variable: Var) -> u128 {
        self.depends.get(&variable).copied().unwrap_or(0) & self.chosen
    }
}

/// Activity with respect to the parameters that `choose` picks by position.
pub(crate) fn activity(program: &Program, choose: impl Fn(usize) -> bool) -> Activity {
    let mut edges = Vec::new();
    collect(&program.body, program, &mut edges);
    let mut depends: HashMap<Var, u128> = HashMap::new();
    let mut chosen = 0;
    for (i, &parameter) in program.parameters.iter().enumerate() {
        depends.insert(parameter, 1 << i);
        if choose(i) {
            chosen |= 1 << i;
        }
    }
    let mut changed = true;
    while changed {
        changed = false;
        for &(to, from) in &edges {
            let more = depends.get(&from).copied().unwrap_or(0);
            let known = depends.entry(to).or_default();
            if *known | more != *known {
                *known |= more;
                changed = true;
            }
        }
    }
    let mut useful: HashSet<Var> = results(program).into_iter().collect();
    let mut changed = true;
    while changed {
        changed = false;
        for &(to, from) in edges.iter().rev() {
            changed |= useful.contains(&to) && useful.insert(from);
        }
    }
    Activity { depends, useful, chosen }
}

/// The result and the `&mut` parameters.
pub(crate) fn results(program: &Program) -> Vec<Var> {
    let mutable =
        program.parameters.iter().copied().filter(|&parameter| {
            matches!(program.variables[parameter].ty, Ty::Reference { mutable: true, .. })
        });
    program.result.into_iter().chain(mutable).collect()
}

/// Pairs `(to, from)` for every way that a derivative can take.
fn collect(block: &Block, program: &Program, edges: &mut Vec<(Var, Var)>) {
    block.visit(&mut |statement| {
        let mut flow = |to: Var, value: &Expression| {
            if program.variables[to].ty.may_carry() {
                sources(value, &mut |from| edges.push((to, from)));
            }
        };
        match statement {
            Statement::Let { variable, value } => {
                flow(*variable, value);
                if let Expression::Borrow(inner) = value {
                    // What is written through the place is seen through the reference.
                    flow(*variable, inner);
                }
            }
            Statement::Assign { place, value } | Statement::Update { place, value, .. } => {
                flow(place.root, value);
            }
            Statement::Bind { pattern, .. } => copies(pattern, edges),
            Statement::Match(choice) => choice.arms.iter().for_each(|arm| copies(&arm.pattern, edges)),
            Statement::Call(call) => {
                let mut from = Vec::new();
                for argument in &call.arguments {
                    sources(&argument.value, &mut |variable| from.push(variable));
                }
                let written = call
                    .arguments
                    .iter()
                    .filter(|argument| argument.is_written())
                    .filter_map(|argument| argument.value.place())
                    .map(|place| place.root);
                for to in call.result.into_iter().chain(written) {
                    edges.extend(from.iter().map(|&from| (to, from)));
                }
            }
            _ => {}
        }
    });
}

fn copies(pattern: &Pattern, edges: &mut Vec<(Var, Var)>) {
    edges.extend(pattern.sources.iter().map(|(variable, place)| (*variable, place.root)));
}

/// The variables that the value of an expression carries a derivative from.
pub(crate) fn sources(expression: &Expression, see: &mut dyn FnMut(Var)) {
    match expression {
        Expression::Variable(variable) => see(*variable),
        Expression::Read(place) => see(place.root),
        Expression::Borrow(inner) => sources(inner, see),
        Expression::Apply(application) => match application.operation {
            Operation::Primitive(primitive) if primitive.is_constant() => {}
            _ => application.operands.iter().for_each(|operand| sources(operand, see)),
        },
        Expression::Aggregate(_, elements) => elements.iter().for_each(|element| sources(element, see)),
        Expression::Map(map) => map.over.iter().for_each(|operand| sources(operand, see)),
        Expression::Number(_)
        | Expression::Literal(_)
        | Expression::Verbatim(_)
        | Expression::Zero(_)
        | Expression::Neutral(_)
        | Expression::Part(_)
        | Expression::Closure { .. }
        | Expression::Taken(_)
        | Expression::Load { .. } => {}
    }
}

/// Refuses functions whose derivative would be lost: a result that depends on nothing by a differentiable path,
/// or not on a parameter that is named in `wrt(..)`.
pub(super) fn check(program: &Program, source: &Source, diagnostics: &mut Diagnostics) {
    let activity = activity(program, |i| source.parameters[i].differentiated);
    let reached: u128 =
        results(program).into_iter().map(|result| activity.depends_on(result)).fold(0, |a, b| a | b);
    let lost = |i: usize| source.parameters[i].differentiated && reached & (1 << i) == 0;
    let name = |i: usize| source.bindings[source.parameters[i].binding].name.clone();
    // In a trait other implementations may depend on what this one does not.
    if source.context.site != Site::Own && source.options.wrt.is_some() {
        return;
    }
    if let Some(wrt) = &source.options.wrt {
        for i in (0..source.parameters.len()).filter(|&i| lost(i)) {
            let text = name(i);
            if let Some(ident) = wrt.iter().find(|ident| **ident == text) {
                diagnostics.report(ident, diagnostics::constant_result(&[text], true));
            }
        }
    } else if reached == 0 {
        let names: Vec<String> =
            (0..source.parameters.len()).filter(|&i| source.parameters[i].differentiated).map(name).collect();
        if !names.is_empty() && (program.result.is_some() || !results(program).is_empty()) {
            diagnostics.report(source.name(), diagnostics::constant_result(&names, false));
        }
    }
}
