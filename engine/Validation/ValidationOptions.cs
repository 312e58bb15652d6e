using System.Collections.Concurrent;
using Cacao.Language;

namespace Cacao.Validation;

/// <summary>The rules and limits of validation. Immutable; safe for use by many threads at once.</summary>
public sealed class ValidationOptions
{
    private readonly ConcurrentBag<ValidationRun> _idle = [];
    private int _idleCount;

    /// <summary>The rules of the specification with the default limits.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The rules, in the order in which they see each node. Default:
    /// <see cref="SpecifiedRules.All"/>.</summary>
    public IReadOnlyList<ValidationRuleFactory> Rules { get; init; } = SpecifiedRules.All;

    /// <summary>How many errors are collected before validation gives up. From 1; default 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How deep selection sets may nest in an operation, fragments expanded. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>How deep fragments may be spread within each other, the selection sets and inline fragments around them
    /// included. Default 500; whoever executes what goes deeper needs a stack for it.</summary>
    public int MaxNesting { get; init; } = ParserOptions.DepthCeiling;

    /// <summary>How many fields an operation may select, fragments expanded. Default 10,000.</summary>
    public int MaxFields { get; init; } = 10_000;

    /// <summary>How many fields of an operation may have an alias, fragments expanded. Default 500.</summary>
    public int MaxAliases { get; init; } = 500;

    /// <summary>How many directives a document may contain. Default 1,000.</summary>
    public int MaxDirectives { get; init; } = 1_000;

    /// <summary>How many operations a document may contain. Default 100.</summary>
    public int MaxOperations { get; init; } = 100;

    /// <summary>An upper bound on the work of the rules that follow fragments or compare fields, in visits of a field,
    /// fragment or variable. Default 1,000,000, some tens of milliseconds.</summary>
    public int MaxSteps { get; init; } = 1_000_000;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected. Default <c>true</c>.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Whether messages may name similar members of the schema. Default <c>true</c>.</summary>
    public bool Suggestions { get; init; } = true;

    internal ValidationRun Rent()
    {
        if (!_idle.TryTake(out var run))
        {
            return new ValidationRun(this);
        }

        Interlocked.Decrement(ref _idleCount);
        return run;
    }

    internal void Return(ValidationRun run)
    {
        run.Clear();
        if (Interlocked.Increment(ref _idleCount) <= Environment.ProcessorCount * 2)
        {
            _idle.Add(run);
        }
        else
        {
            Interlocked.Decrement(ref _idleCount);
        }
    }
}
