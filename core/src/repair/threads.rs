//! Works on the blocks of a text on several threads, and passes on the results in the order of the file.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::ControlFlow;
use std::thread;

use crossbeam_channel::{TrySendError, bounded, unbounded};

use crate::error::Result;
use crate::reader::{Blocks, Patch, Step};

/// The number of blocks per thread that may wait.
const WAITING: usize = 2;

/// The number of blocks that one thread works on before others start: enough for a small file.
const ALONE: u64 = 8;

/// A block of whole rows.
pub(super) struct Block {
    pub text: Vec<u8>,
    /// True if the file contains damaged characters, up to here.
    pub damaged: bool,
    /// The quotes of the block that were set right or are asked about.
    pub patches: Vec<Patch>,
}

/// The answer to a result: a buffer to read the next block into, or a stop.
pub(super) type Taken = Result<ControlFlow<(), Vec<u8>>>;

/// Runs `work` on every remaining block, on this thread and others, and passes the results to `take` in the order of
/// the blocks. None when `take` stopped.
pub(super) fn in_order<R: Read, D: Send>(
    blocks: &mut Blocks<R>,
    threads: usize,
    mut work: impl FnMut(Block) -> D + Clone + Send,
    read: &dyn Fn(std::io::Error) -> crate::Error,
    take: &mut dyn FnMut(D) -> Taken,
) -> Result<Option<Step>> {
    let mut buffer = Vec::new();
    for _ in 0..ALONE {
        let step = blocks.next_into(&mut buffer).map_err(read)?;
        if step != Step::Row {
            return Ok(Some(step));
        }
        let block = Block { text: buffer, damaged: blocks.damaged(), patches: blocks.take_patches() };
        match take(work(block))? {
            ControlFlow::Continue(free) => buffer = free,
            ControlFlow::Break(()) => return Ok(None),
        }
    }
    let (jobs, queue) = bounded::<(u64, Block)>(threads * WAITING);
    let (send, results) = unbounded::<(u64, D)>();
    thread::scope(|scope| {
        for _ in 1..threads {
            let (mut work, queue, send) = (work.clone(), queue.clone(), send.clone());
            let helper = move || {
                for (rank, block) in queue {
                    // A send fails only when the receiver is gone, and then no result is needed.
                    let _ = send.send((rank, work(block)));
                }
            };
            // If no thread can be started, this one does the work.
            let _ = thread::Builder::new().name("odb-fix".to_owned()).spawn_scoped(scope, helper);
        }
        drop((queue, send));
        let mut early: BTreeMap<u64, D> = BTreeMap::new();
        let (mut next, mut rank) = (0, 0);
        let mut buffers: Vec<Vec<u8>> = Vec::new();
        let mut bring =
            |rank: u64, done: D, buffers: &mut Vec<Vec<u8>>, next: &mut u64| -> Result<ControlFlow<()>> {
                early.insert(rank, done);
                while let Some(done) = early.remove(next) {
                    *next += 1;
                    match take(done)? {
                        ControlFlow::Continue(free) => buffers.push(free),
                        enough => return Ok(enough.map_continue(|_| ())),
                    }
                }
                Ok(ControlFlow::Continue(()))
            };
        let end = loop {
            let mut text = buffers.pop().unwrap_or_default();
            let step = blocks.next_into(&mut text).map_err(read)?;
            if step != Step::Row {
                break step;
            }
            let block = Block { text, damaged: blocks.damaged(), patches: blocks.take_patches() };
            if let Err(TrySendError::Full((rank, block)) | TrySendError::Disconnected((rank, block))) =
                jobs.try_send((rank, block))
            {
                let done = work(block);
                if bring(rank, done, &mut buffers, &mut next)?.is_break() {
                    return Ok(None);
                }
            }
            rank += 1;
            // One slow block must not let the others pile up behind it.
            let behind = |next: u64| rank - next > (threads * WAITING * 4) as u64;
            while let Some((rank, done)) =
                if behind(next) { results.recv().ok() } else { results.try_recv().ok() }
            {
                if bring(rank, done, &mut buffers, &mut next)?.is_break() {
                    return Ok(None);
                }
            }
        };
        drop(jobs);
        for (rank, done) in results {
            if bring(rank, done, &mut buffers, &mut next)?.is_break() {
                return Ok(None);
            }
        }
        Ok(Some(end))
    })
}
