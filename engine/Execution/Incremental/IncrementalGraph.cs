using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cacao.Execution.Operations;
using Cacao.Execution.Resolving;
using Cacao.Execution.Results;

namespace Cacao.Execution.Incremental;

/// <summary>Knows what of a response is still to come, and tells the client. Belongs to the loop.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class IncrementalGraph(IncrementalDelivery delivery)
{
    private readonly Dictionary<(DeferUsage Usage, int Cell), DeferredFragment> _fragments = [];
    private readonly HashSet<StreamedList> _streams = [];
    private readonly HashSet<DeferredPart> _running = [];
    private readonly List<PendingResult> _announced = [];
    private List<IWorkItem>? _held = [];
    private IncrementalResult? _result;
    private int _nextId;

    /// <summary>Whether the client waits for nothing any more.</summary>
    public bool IsComplete => _announced.Count == 0;

    // The first thing to tell asks for telling it, after all that is ready by then.
    private IncrementalResult Result
    {
        get
        {
            if (_result is null)
            {
                _result = new IncrementalResult(delivery.Document);
                delivery.Publish();
            }

            return _result;
        }
    }

    /// <summary>Notes what an object leaves for later.</summary>
    public void Add(
        ResponsePart part,
        int cell,
        DeferredSelections deferred,
        object? parent,
        IImmutableDictionary<string, object?>? scoped)
    {
        foreach (var usage in deferred.Usages)
        {
            var outer = usage.Parent is { } around ? GetFragment(around, cell) : null;
            var fragment = new DeferredFragment(cell, usage.Label, outer);
            _fragments.Add((usage, cell), fragment);
            part.Fragments.Add(fragment);
        }

        foreach (var group in deferred.Groups)
        {
            var fragments = Array.ConvertAll(group.Usages, usage => GetFragment(usage, cell));
            part.Deferred.Add(new DeferredPart(delivery, fragments, cell, group.SelectionSet, parent, scoped));
        }
    }

    /// <summary>Notes a list that goes on later.</summary>
    public void Add(ResponsePart part, StreamedList list)
    {
        part.Streams.Add(list);
        _streams.Add(list);
    }

    /// <summary>Takes over what the first part has found.</summary>
    /// <returns>What to tell the client; <c>null</c> when nothing follows.</returns>
    public IncrementalResult? Begin(InitialPart part)
    {
        Announce(Adopt(part, []));
        return IsComplete ? null : TakeResult();
    }

    /// <summary>Starts what has been held back until the first result was on its way.</summary>
    public void Release()
    {
        var held = _held ?? [];
        _held = null;
        held.ForEach(delivery.Loop.Enqueue);
    }

    /// <summary>Takes what there is to tell.</summary>
    public IncrementalResult? TakeResult()
    {
        var result = _result;
        _result = null;
        if (result is not null)
        {
            result.HasNext = !IsComplete;
        }

        return result;
    }

    /// <summary>Goes on reading lists after the client has caught up.</summary>
    public void Resume()
    {
        foreach (var list in _streams.ToArray())
        {
            list.Resume();
        }
    }

    /// <summary>Ends a part of deferred fragments.</summary>
    public void End(DeferredPart part)
    {
        _running.Remove(part);
        if (part.HasFailed)
        {
            Array.ForEach(part.Parents, fragment => Fail(fragment, part.Errors));
            return;
        }

        var next = Adopt(part, part.Parents);
        Array.ForEach(part.Parents, fragment => fragment.EndPart());
        foreach (var fragment in part.Parents)
        {
            if (fragment is { State: DeferredFragmentState.Announced, IsReady: true })
            {
                Complete(fragment, next);
            }
        }

        Announce(next);
    }

    /// <summary>Tells of an item of a list.</summary>
    public void Deliver(StreamedList list, StreamedItem item)
    {
        Result.AddItem(list, item.Cell, item.Execution.Errors);
        Announce(Adopt(item, []));
    }

    /// <summary>Ends a list.</summary>
    public void End(StreamedList list, IReadOnlyList<IError>? errors)
    {
        _streams.Remove(list);
        _announced.Remove(list);
        Result.Complete(list, errors ?? []);
    }

    /// <summary>Fails all that the client waits for.</summary>
    public void Fail(IReadOnlyList<IError> errors)
    {
        _announced.ForEach(pending => Result.Complete(pending, errors));
        _announced.Clear();
    }

    /// <summary>Ends all parts before their time.</summary>
    public void Drop()
    {
        foreach (var part in _running)
        {
            part.Drop();
        }

        foreach (var list in _streams)
        {
            list.Drop();
        }

        _running.Clear();
        _streams.Clear();
    }

    // A fragment is deferred where it stands, which is here or further up.
    private DeferredFragment GetFragment(DeferUsage usage, int cell)
    {
        for (; cell >= 0; cell = delivery.Document.GetContainer(cell))
        {
            if (_fragments.TryGetValue((usage, cell), out var fragment))
            {
                return fragment;
            }
        }

        throw new UnreachableException("A field is deferred by a fragment that was not met.");
    }

    /// <returns>What can be announced.</returns>
    private List<PendingResult> Adopt(ResponsePart part, DeferredFragment[] parents)
    {
        var next = new List<PendingResult>();
        foreach (var fragment in part.Fragments.Where(f => IsThere(f.Cell)))
        {
            var isNested = fragment.Parent is { State: not DeferredFragmentState.Completed };
            (isNested ? fragment.Parent!.Children : next).Add(fragment);
        }

        foreach (var deferred in part.Deferred.Where(d => IsThere(d.Container)))
        {
            Array.ForEach(deferred.Parents, fragment => fragment.Add(deferred));
            if (Array.Exists(deferred.Parents, fragment => fragment.State == DeferredFragmentState.Announced))
            {
                Start(deferred);
            }
        }

        foreach (var list in part.Streams)
        {
            Adopt(list, parents, next);
        }

        return next;
    }

    private void Adopt(StreamedList list, DeferredFragment[] parents, List<PendingResult> next)
    {
        if (!IsThere(list.Cell))
        {
            _streams.Remove(list);
            list.Drop();
        }
        else if (parents.Length == 0)
        {
            next.Add(list);
        }
        else
        {
            Array.ForEach(parents, fragment => fragment.Children.Add(list));
        }
    }

    private bool IsThere(int cell) =>
        delivery.Document[cell].Kind is CellKind.Object or CellKind.List && delivery.Document.IsAlive(cell);

    private void Announce(List<PendingResult> next)
    {
        // The list grows while it is worked through.
        for (var i = 0; i < next.Count; i++)
        {
            switch (next[i])
            {
                // Several fragments can lead to one list.
                case { Id: not null }:
                    break;
                case DeferredFragment { Parts.Count: 0, State: DeferredFragmentState.Hidden } empty:
                    empty.State = DeferredFragmentState.Completed;
                    next.AddRange(empty.Children);
                    break;
                case DeferredFragment fragment:
                    AnnounceFragment(fragment, next);
                    break;
                case StreamedList list:
                    AnnounceResult(list);
                    Enqueue(list);
                    break;
            }
        }
    }

    private void AnnounceFragment(DeferredFragment fragment, List<PendingResult> next)
    {
        AnnounceResult(fragment);
        if (fragment.State == DeferredFragmentState.Failed)
        {
            _announced.Remove(fragment);
            Result.Complete(fragment, fragment.Errors);
            return;
        }

        fragment.State = DeferredFragmentState.Announced;
        fragment.Parts.ForEach(Start);
        if (fragment.IsReady)
        {
            Complete(fragment, next);
        }
    }

    private void AnnounceResult(PendingResult pending)
    {
        pending.Announce((_nextId++).ToString(CultureInfo.InvariantCulture), delivery.Document.GetPath(pending.Cell));
        _announced.Add(pending);
        Result.AddPending(pending);
    }

    private void Start(DeferredPart part)
    {
        if (!part.IsStarted)
        {
            part.IsStarted = true;
            _running.Add(part);
            Enqueue(part);
        }
    }

    private void Enqueue(IWorkItem work)
    {
        if (_held is { } held)
        {
            held.Add(work);
        }
        else
        {
            delivery.Loop.Enqueue(work);
        }
    }

    private void Complete(DeferredFragment fragment, List<PendingResult> next)
    {
        foreach (var part in fragment.Parts.Where(p => !p.IsDelivered))
        {
            part.IsDelivered = true;
            Result.AddData(FindNearest(part), part.Cell, delivery.Document.GetPath(part.Container), part.Errors);
        }

        fragment.State = DeferredFragmentState.Completed;
        _announced.Remove(fragment);
        Result.Complete(fragment, []);
        next.AddRange(fragment.Children);
    }

    // The longest path leaves the shortest rest of it to be told.
    private static DeferredFragment FindNearest(DeferredPart part) =>
        part.Parents.Where(f => f.State == DeferredFragmentState.Announced).MaxBy(f => f.Path.Length)!;

    private void Fail(DeferredFragment fragment, IReadOnlyList<IError> errors)
    {
        if (fragment.State is DeferredFragmentState.Completed or DeferredFragmentState.Failed)
        {
            return;
        }

        var isAnnounced = fragment.State == DeferredFragmentState.Announced;
        fragment.State = DeferredFragmentState.Failed;
        fragment.Errors = errors;
        if (isAnnounced)
        {
            _announced.Remove(fragment);
            Result.Complete(fragment, errors);
        }

        foreach (var part in fragment.Parts)
        {
            if (Array.TrueForAll(part.Parents, f => f.State == DeferredFragmentState.Failed))
            {
                _running.Remove(part);
                part.Drop();
            }
        }
    }
}
