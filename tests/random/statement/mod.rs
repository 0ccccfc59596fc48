//! Statements, one function for each construct.

mod arrays;
mod assignments;
mod bindings;
mod branches;
mod calls;
mod closures;
mod jumps;
mod loops;
mod matches;
mod options;
mod references;
mod vectors;

use crate::constructs::Construct;
use crate::coverage::Want;
use crate::generator::Generator;
use crate::program::Outcome;

pub(crate) use loops::{Header, Jump};

impl Generator<'_> {
    /// Writes one statement of the construct, and what it needs in front of it.
    pub(crate) fn write(&mut self, construct: Construct, want: Want) {
        use Construct as C;
        match construct {
            C::Let => self.let_constant(want),
            C::LetMut => self.let_mut(want),
            C::LetMutOfResult => self.let_mutable_of_result(want),
            C::DeferredLet => self.let_deferred(want),
            C::Shadow => self.shadow(want),
            C::TuplePattern => self.tuple_pattern(want),
            C::TupleValue => self.tuple_value(want),
            C::BlockValue => self.block_value(want),
            C::Method => self.call_of_table(want, false),
            C::Path => self.call_of_table(want, true),
            C::Negation => self.let_negation(want),
            C::Remainder => self.let_remainder(want),
            C::Cast => self.let_cast(want),
            C::CastReceiver => self.cast_receiver(want),
            C::IfInExpression => self.if_in_expression(want),
            C::Assign => self.assign(want, "="),
            C::AddAssign => self.assign(want, "+="),
            C::SubAssign => self.assign(want, "-="),
            C::MulAssign => self.assign(want, "*="),
            C::DivAssign => self.assign(want, "/="),
            C::RemAssign => self.assign(want, "%="),
            C::TupleAssign => self.tuple_assign(want),
            C::Recurrence => self.recurrence(want),
            C::ArrayLiteral => self.array_literal(want),
            C::ArrayRepeat => self.array_repeat(want),
            C::NestedArray => self.nested_array(want),
            C::ArrayCopy => self.array_copy(want),
            C::ArrayPattern => self.array_pattern(want),
            C::SlicePattern => self.slice_pattern(want),
            C::SlicePatternOfOut => self.slice_pattern_of_out(want),
            C::LetElse => self.let_else(want),
            C::SubSlice => self.sub_slice(want),
            C::SharedReference => self.shared_reference(want),
            C::ElementAssign => self.element_assign(want, 1, "="),
            C::ElementAddAssign => self.element_assign(want, 1, "+="),
            C::ElementMulAssign => self.element_assign(want, 1, "*="),
            C::NestedElementAssign => self.element_assign(want, 2, "="),
            C::Neighbors => self.neighbors(want),
            C::InPlaceScan => self.in_place_scan(want),
            C::ElementReference => self.element_reference(want),
            C::ScalarReference => self.scalar_reference(want),
            C::SplitAtMut => self.split_at_mut(want),
            C::IterMut => self.for_each_mut(want),
            C::Swap => self.swap(want),
            C::If => self.if_statement(want, 1, false),
            C::IfElse => self.if_statement(want, 1, true),
            C::IfLadder => self.if_statement(want, 2, true),
            C::IfValue => self.if_value(want, 1),
            C::LadderValue => self.if_value(want, 2),
            C::GuardedRoot => self.guarded_root(want),
            C::IfLet => self.if_let(want),
            C::MatchLiteral => self.match_literal(want),
            C::MatchRange => self.match_range(want),
            C::MatchTuple => self.match_tuple(want),
            C::MatchEnum => self.match_enum(want),
            C::MatchGuard => self.match_guard(want),
            C::EarlyReturn => self.early_return(want),
            C::ReturnInValue => self.return_in_value(want),
            C::ReturnFromLoop => self.counted(Header::Range, want, Some(Jump::Return)),
            C::LabeledBlock => self.labeled_block(want),
            C::LabeledValue => self.labeled_value(want),
            C::Assert => self.assert(want),
            C::Panic => self.panic(want),
            C::ForRange => self.counted(Header::Range, want, None),
            C::ForInclusive => self.counted(Header::Inclusive, want, None),
            C::ForRev => self.counted(Header::Reversed, want, None),
            C::ForStepBy => self.counted(Header::Stepped, want, None),
            C::ForLength => self.counted(Header::Length, want, None),
            C::Triangular => self.counted(Header::Triangular, want, None),
            C::ForReference => self.for_each(want, "reference"),
            C::ForPattern => self.for_each(want, "pattern"),
            C::ForValue => self.for_each(want, "value"),
            C::ForValueOverwritten => self.for_each(want, "overwritten"),
            C::ForEnumerate => self.for_each(want, "enumerate"),
            C::ForInferred => self.for_each(want, "inferred"),
            C::While => self.counted(Header::While, want, None),
            C::WhileFloat => self.counted(Header::WhileFloat, want, None),
            C::LoopBreak => self.counted(Header::Loop, want, None),
            C::BreakValue => self.break_value(want),
            C::Break => self.counted_jump(want, Jump::Break(String::new())),
            C::Continue => self.counted_jump(want, Jump::Continue(String::new())),
            C::LabeledBreak => self.labeled_jump(want, true),
            C::LabeledContinue => self.labeled_jump(want, false),
            _ if construct.is_chain() => self.chain(construct, want),
            _ => self.write_values(construct, want),
        }
    }

    /// The same for closures, vectors and options.
    fn write_values(&mut self, construct: Construct, want: Want) {
        use Construct as C;
        match construct {
            C::ClosureCall
            | C::ClosureTwo
            | C::ClosurePattern
            | C::ClosureIndex
            | C::ClosureTuple
            | C::ClosureBlock
            | C::ClosureReturn
            | C::ClosureOfClosure
            | C::ClosureMaybe => self.called_closure(construct, want),
            C::ClosureMutates => self.closure_that_writes(want),
            C::VecMacro => self.vector_literal(want),
            C::VecGrown => self.vector_grown(want),
            C::VecPush => self.push(want),
            C::VecExtend => self.extend(want),
            C::VecElement => self.vector_element(want),
            C::VecClone => self.vector_clone(want),
            C::VecCall => self.vector_lent(want),
            C::VecReturned => self.vector_returned(want),
            C::ForVec => self.for_vector(want),
            C::VecRows => self.rows_literal(want),
            C::VecRowsGrown => self.rows_grown(want),
            C::VecRowsElement => self.rows_element(want),
            C::UnwrapOr => self.unwrap_or(want),
            C::IfLetSome => self.if_let_some(want),
            C::MatchOption => self.match_option(want),
            C::LetElseSome => self.let_else_some(want),
            C::Question => self.question(want),
            C::ResultValue => self.result_value(want),
            C::MaybeAssigned => self.maybe_assigned(want),
            C::CallMaybe => self.call_that_fails(want, Outcome::Maybe),
            C::CallFallible => self.call_that_fails(want, Outcome::Fallible),
            C::ForEachMut => self.for_each_in_place(want),
            // The others are calls of another function.
            _ => self.call(construct, want),
        }
    }
}
