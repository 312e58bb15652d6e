namespace Cacao.Data;

internal sealed class SortFieldDescriptor(QueryFieldDescription field) : ISortFieldDescriptor
{
    public ISortFieldDescriptor Name(string name)
    {
        field.Name = name;
        return this;
    }

    public ISortFieldDescriptor Description(string description)
    {
        field.Text = description;
        return this;
    }

    public ISortFieldDescriptor Ignore(bool ignore)
    {
        field.IsIgnored = ignore;
        return this;
    }

    public ISortFieldDescriptor Type<TSortType>()
        where TSortType : SortInputType
    {
        field.Type = typeof(TSortType);
        return this;
    }
}
