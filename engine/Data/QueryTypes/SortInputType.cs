namespace Cacao.Data;

/// <summary>Sort keys that are described in code.</summary>
public abstract class SortInputType
{
    internal SortInputType()
    {
    }

    internal abstract QueryTypeDescription Describe();
}

/// <summary>Sort keys that are described in code: derive from it, override <see cref="Configure"/> and name the class in
/// <c>[UseSorting&lt;ProductSortType&gt;]</c>.</summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class SortInputType<T> : SortInputType
{
    /// <summary>Describes the sort keys; called when the schema is built.</summary>
    protected virtual void Configure(ISortInputTypeDescriptor<T> descriptor)
    {
    }

    internal override QueryTypeDescription Describe()
    {
        var description = new QueryTypeDescription(typeof(T));
        Configure(new SortInputTypeDescriptor<T>(description));
        return description;
    }
}
