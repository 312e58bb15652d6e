using System.Linq.Expressions;

namespace Cacao.Data;

internal sealed class SortInputTypeDescriptor<T>(QueryTypeDescription description) : ISortInputTypeDescriptor<T>
{
    public ISortInputTypeDescriptor<T> Name(string name)
    {
        description.Name = name;
        return this;
    }

    public ISortInputTypeDescriptor<T> Description(string text)
    {
        description.Text = text;
        return this;
    }

    public ISortInputTypeDescriptor<T> BindFieldsExplicitly() => Bind(isExplicit: true);

    public ISortInputTypeDescriptor<T> BindFieldsImplicitly() => Bind(isExplicit: false);

    public ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> member) =>
        new SortFieldDescriptor(description.Field(member));

    public ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> member)
    {
        description.Field(member).IsIgnored = true;
        return this;
    }

    private SortInputTypeDescriptor<T> Bind(bool isExplicit)
    {
        description.IsExplicit = isExplicit;
        return this;
    }
}
