//! The constructs of the language, and which of them the compiler accepts today.

use std::sync::LazyLock;

use crate::program::Outcome;

/// Whether a construct changes, or reads, variables that are overwritten.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mutation {
    Always,
    Either,
}

macro_rules! constructs {
    ($($name:ident $mutation:ident $shape:ident $switch:ident;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Construct {
            $($name),*
        }

        impl Construct {
            pub(crate) const ALL: &[Self] = &[$(Self::$name),*];

            pub(crate) fn mutation(self) -> Mutation {
                match self {
                    $(Self::$name => Mutation::$mutation),*
                }
            }

            /// Whether statements of all kinds stand in it.
            pub(crate) fn nests(self) -> bool {
                match self {
                    $(Self::$name => constructs!(@ $shape)),*
                }
            }

            pub(crate) fn is_chain(self) -> bool {
                (Self::Iter as usize..=Self::ForChain as usize).contains(&(self as usize))
            }

            /// Whether it can stand in a function that returns this.
            pub(crate) fn fits(self, outcome: Outcome) -> bool {
                self != Self::Question || matches!(outcome, Outcome::Maybe | Outcome::Fallible)
            }

            /// Whether programs contain it. What is off is refused by the compiler or wrong for now;
            /// `DNN_RANDOM_ALL=1` switches everything on.
            pub(crate) fn on(self) -> bool {
                static ALL: LazyLock<bool> = LazyLock::new(|| crate::setting("DNN_RANDOM_ALL", 0) == 1);
                *ALL || match self {
                    $(Self::$name => constructs!(@ $switch)),*
                }
            }
        }
    };
    (@ nest) => { true };
    (@ flat) => { false };
    (@ on) => { true };
    (@ off) => { false };
}

// A construct that binds or reads comes in two kinds: its operands are overwritten somewhere, or not. One that
// writes comes in one. There is none for a `&mut` that is lent to a parameter that only reads: what such a parameter
// reads would have to be copied, and at the call nothing tells it from one that writes.
constructs! {
    Let Either flat on;
    LetMut Always flat on;
    LetMutOfResult Always flat on;
    DeferredLet Either flat on;
    Shadow Either flat on;
    TuplePattern Either flat on;
    TupleValue Either flat on;
    BlockValue Either nest on;
    Method Either flat on;
    Path Either flat on;
    Negation Either flat on;
    Remainder Either flat on;
    Cast Either flat on;
    CastReceiver Either flat on;
    IfInExpression Either flat on;
    Assign Always flat on;
    AddAssign Always flat on;
    SubAssign Always flat on;
    MulAssign Always flat on;
    DivAssign Always flat on;
    RemAssign Always flat on;
    TupleAssign Always flat on;
    Recurrence Always flat on;
    ArrayLiteral Either flat on;
    ArrayRepeat Either flat on;
    NestedArray Either flat on;
    ArrayCopy Either flat on;
    ArrayPattern Either flat on;
    SlicePattern Either flat on;
    LetElse Either flat on;
    SlicePatternOfOut Always flat on;
    SubSlice Either flat on;
    SharedReference Either flat on;
    ElementAssign Always flat on;
    ElementAddAssign Always flat on;
    ElementMulAssign Always flat on;
    NestedElementAssign Always flat on;
    Neighbors Either nest on;
    InPlaceScan Always nest on;
    ElementReference Always nest on;
    ScalarReference Always nest on;
    SplitAtMut Always flat on;
    IterMut Always nest on;
    Swap Always flat on;
    If Always nest on;
    IfElse Always nest on;
    IfLadder Always nest on;
    IfValue Either nest on;
    LadderValue Either nest on;
    GuardedRoot Either flat on;
    IfLet Either nest on;
    MatchLiteral Either nest on;
    MatchRange Either nest on;
    MatchTuple Either nest on;
    MatchEnum Either nest on;
    MatchGuard Either nest on;
    EarlyReturn Either flat on;
    ReturnInValue Either nest on;
    ReturnFromLoop Either nest on;
    LabeledBlock Always nest on;
    LabeledValue Either nest on;
    Assert Either flat on;
    Panic Either flat on;
    ForRange Always nest on;
    ForInclusive Always nest on;
    ForRev Always nest on;
    ForStepBy Always nest on;
    ForLength Always nest on;
    Triangular Always nest on;
    ForReference Always nest on;
    ForPattern Always nest on;
    ForValue Always nest on;
    ForValueOverwritten Always nest on;
    ForEnumerate Always nest on;
    ForInferred Always nest on;
    While Always nest on;
    WhileFloat Always nest on;
    LoopBreak Always nest on;
    BreakValue Either nest on;
    Break Always nest on;
    Continue Always nest on;
    LabeledBreak Always nest on;
    LabeledContinue Always nest on;
    CallScalar Either flat on;
    CallNamedLike Either flat on;
    CallSlice Either flat on;
    CallArray Either flat on;
    CallWholeSlice Either flat on;
    CallLentOn Always flat on;
    CallSliceLentOn Always flat on;
    CallOfReference Either flat on;
    CallTuple Either flat on;
    CallCount Either flat on;
    CallOutScalar Always flat on;
    CallDropped Always flat on;
    CallOutSlice Always flat on;
    CallOutArray Always flat on;
    CallOutMatrix Always flat on;
    CallReadsLent Always flat on;
    ClosureCall Either flat on;
    ClosureTwo Either flat on;
    ClosurePattern Either flat on;
    ClosureIndex Either flat on;
    ClosureTuple Either flat on;
    ClosureBlock Either nest on;
    ClosureReturn Either nest on;
    ClosureOfClosure Either flat on;
    ClosureMaybe Either flat on;
    ClosureMutates Always nest on;
    Iter Either flat on;
    IntoIter Either flat on;
    IterRange Either flat on;
    Windows Either flat on;
    ChunksExact Either flat on;
    Rows Either flat on;
    Map Either nest on;
    MapPath Either flat on;
    MapClosure Either flat on;
    MapRows Either flat on;
    Copied Either flat on;
    Zip Either flat on;
    Enumerate Either flat on;
    Rev Either flat on;
    Skip Either flat on;
    Take Either flat on;
    StepBy Either flat on;
    Chained Either flat on;
    Filter Either flat on;
    FilterMap Either nest on;
    TakeWhile Either flat on;
    SkipWhile Either flat on;
    MapWhile Either nest on;
    Scan Either nest on;
    FlatMap Either flat on;
    Inspect Either flat on;
    Sum Either flat on;
    Product Either flat on;
    Fold Either nest on;
    FoldTuple Either nest on;
    FoldPath Either flat on;
    Collect Either flat on;
    Unzip Either flat on;
    ForEach Always nest on;
    ForChain Always nest on;
    ForEachMut Always nest on;
    VecMacro Either flat on;
    VecGrown Always nest on;
    VecPush Always flat on;
    VecExtend Always flat on;
    VecElement Always flat on;
    VecClone Either flat on;
    VecCall Either flat on;
    VecReturned Either flat on;
    ForVec Always nest on;
    VecRows Either flat on;
    VecRowsGrown Always nest on;
    VecRowsElement Always flat on;
    UnwrapOr Either flat on;
    IfLetSome Either nest on;
    MatchOption Either nest on;
    LetElseSome Either flat on;
    Question Either flat on;
    ResultValue Either flat on;
    MaybeAssigned Always nest on;
    CallMaybe Either flat on;
    CallFallible Either flat on;
}
