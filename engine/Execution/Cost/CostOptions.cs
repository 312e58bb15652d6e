namespace Cacao.CostAnalysis;

/// <summary>What operations may cost, and what counts where the schema says nothing.</summary>
public sealed class CostOptions
{
    private double _maxFieldCost = 1_000;
    private double _maxTypeCost = 1_000;
    private double _defaultResolverCost = 10;
    private int _defaultListSize = 1;
    private int _defaultPageSize = 20;

    /// <summary>The greatest field cost of an operation. Default: 1,000; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public double MaxFieldCost
    {
        get => _maxFieldCost;
        set => _maxFieldCost = NotNegative(value);
    }

    /// <summary>The greatest type cost of an operation. Default: 1,000; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public double MaxTypeCost
    {
        get => _maxTypeCost;
        set => _maxTypeCost = NotNegative(value);
    }

    /// <summary>Whether operations that cost more are refused. Default: yes. Otherwise they only are reported to those who
    /// ask.</summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>The weight of a field with a resolver of its own, which may wait for something. Default: 10; not
    /// negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public double DefaultResolverCost
    {
        get => _defaultResolverCost;
        set => _defaultResolverCost = NotNegative(value);
    }

    /// <summary>How many elements a list has that the schema says nothing about. Default: 1; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int DefaultListSize
    {
        get => _defaultListSize;
        set => _defaultListSize = (int)NotNegative(value);
    }

    /// <summary>How many elements a page has when neither the schema nor the operation says it. Default: 20, as pages have;
    /// not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int DefaultPageSize
    {
        get => _defaultPageSize;
        set => _defaultPageSize = (int)NotNegative(value);
    }

    private static double NotNegative(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
