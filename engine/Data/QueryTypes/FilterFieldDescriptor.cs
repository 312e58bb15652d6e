namespace Cacao.Data;

internal sealed class FilterFieldDescriptor(QueryFieldDescription field) : IFilterFieldDescriptor
{
    public IFilterFieldDescriptor Name(string name)
    {
        field.Name = name;
        return this;
    }

    public IFilterFieldDescriptor Description(string description)
    {
        field.Text = description;
        return this;
    }

    public IFilterFieldDescriptor Ignore(bool ignore)
    {
        field.IsIgnored = ignore;
        return this;
    }

    public IFilterFieldDescriptor Type<TFilterType>()
        where TFilterType : FilterInputType
    {
        field.Type = typeof(TFilterType);
        return this;
    }
}
