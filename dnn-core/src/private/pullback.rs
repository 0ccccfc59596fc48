//! Pullbacks under a short name.
//!
//! A closure's type spells out the types of all that it captures. That of a pullback with two pullbacks in it is twice
//! as long as theirs, and a chain of `n` such functions has a type of length 2ⁿ, over which the compiler walks again
//! and again. The type of a function is its name and its generic arguments, however long the type is that it returns.
//! `PullbackOf<F, _>` is the pullback that the companion `F` returns: nothing of the closure is spelled out in it.

/// A function that returns a pullback: of these arguments, a tuple.
pub trait Companion<Arguments> {
    /// The type of the pullback.
    type Pullback;
}

/// What a companion returns.
pub trait Returned {
    /// The type of the pullback in it.
    type Pullback;
}

impl<V, P> Returned for (V, P) {
    type Pullback = P;
}

impl<R: Returned> Returned for Option<R> {
    type Pullback = R::Pullback;
}

impl<R: Returned, E> Returned for Result<R, E> {
    type Pullback = R::Pullback;
}

/// Something to drop. Whether a type has that is asked of all that it holds, and of a generic pullback once for each
/// combination of markers below it; with this the answer is known at once.
struct Dropped;

/// The pullback that `F` returns.
pub struct PullbackOf<F: Companion<Arguments>, Arguments>(F::Pullback, Dropped);

impl<F: Companion<Arguments>, Arguments> PullbackOf<F, Arguments> {
    /// Puts a pullback under the name of its companion.
    #[inline]
    pub fn new(_: F, pullback: F::Pullback) -> Self {
        Self(pullback, Dropped)
    }

    /// The pullback itself.
    #[inline]
    pub fn into_pullback(self) -> F::Pullback {
        self.0
    }
}

impl Drop for Dropped {
    #[inline]
    fn drop(&mut self) {}
}

// Said here, it is not looked for in all that the pullback holds, and in what that holds.
impl<F: Companion<Arguments>, Arguments> Unpin for PullbackOf<F, Arguments> {}

impl<F: Companion<Arguments>, Arguments> core::fmt::Debug for PullbackOf<F, Arguments> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PullbackOf")
    }
}

macro_rules! companions {
    () => {};
    ($A:ident $a:ident $($rest:ident)*) => {
        impl<F, R, $A, $a, $($rest),*> Companion<($A, $a, $($rest),*)> for F
        where
            F: Fn($A, $a, $($rest),*) -> R,
            R: Returned,
        {
            type Pullback = R::Pullback;
        }

        companions!($($rest)*);
    };
}

// Of each parameter the value and the marker.
companions!(A B C D E G H I J K L M N O P Q S T U V W X Y Z);
