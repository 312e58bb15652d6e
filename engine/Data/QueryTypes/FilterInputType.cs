namespace Cacao.Data;

/// <summary>A filter that is described in code.</summary>
public abstract class FilterInputType
{
    internal FilterInputType()
    {
    }

    internal abstract QueryTypeDescription Describe();
}

/// <summary>A filter that is described in code: derive from it, override <see cref="Configure"/> and name the class in
/// <c>[UseFiltering&lt;ProductFilterType&gt;]</c>.</summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class FilterInputType<T> : FilterInputType
{
    /// <summary>Describes the filter; called when the schema is built.</summary>
    protected virtual void Configure(IFilterInputTypeDescriptor<T> descriptor)
    {
    }

    internal override QueryTypeDescription Describe()
    {
        var description = new QueryTypeDescription(typeof(T));
        Configure(new FilterInputTypeDescriptor<T>(description));
        return description;
    }
}
