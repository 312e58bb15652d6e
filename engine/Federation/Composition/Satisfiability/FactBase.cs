namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>
/// Finds the least fixed point of the facts that were asked for. A key may be fetched by another key, and a requirement
/// may have requirements: what depends on itself alone stays unknown, so circles prove nothing.
/// </summary>
internal sealed class FactBase
{
    private readonly Dictionary<object, Fact> _facts = [];
    private readonly Queue<Fact> _pending = [];
    private readonly HashSet<Fact> _queued = [];
    private Fact? _current;

    /// <summary>How often a fact was derived.</summary>
    public int Derivations { get; private set; }

    /// <summary>
    /// The fact of a key. Asked from within a derivation it may still grow, and the asking fact is derived again then;
    /// asked from outside it is final.
    /// </summary>
    public T Get<T>(object key, Func<T> create)
        where T : Fact
    {
        if (!_facts.TryGetValue(key, out var fact))
        {
            fact = create();
            _facts.Add(key, fact);
            Enqueue(fact);
        }

        if (_current is not null)
        {
            fact.Dependents.Add(_current);
        }
        else
        {
            Solve();
        }

        return (T)fact;
    }

    private void Solve()
    {
        while (_pending.TryDequeue(out _current))
        {
            _queued.Remove(_current);
            Derivations++;
            if (_current.Derive())
            {
                foreach (var dependent in _current.Dependents)
                {
                    Enqueue(dependent);
                }
            }
        }
    }

    private void Enqueue(Fact fact)
    {
        if (_queued.Add(fact))
        {
            _pending.Enqueue(fact);
        }
    }
}
